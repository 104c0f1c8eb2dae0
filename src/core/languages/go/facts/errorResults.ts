import type { Callee } from '../calls/callee';
import { ERROR } from '../calls/types';

/** True if the last result of a call is certainly an error. */
export function givesError(callee: Callee): boolean {
  const { class: own, path, symbol, signature } = callee;
  if (own === 'X') return isFallible(path, symbol);
  return signature?.results.at(-1) === ERROR;
}

/** True if a result of a call is certainly an error; `count` is the number of results that the caller takes. */
export function isErrorResult(callee: Callee, position: number, count: number): boolean {
  const { class: own, signature } = callee;
  if (own === 'X') return position === count - 1 && givesError(callee);
  return signature?.results.length === count && signature.results[position] === ERROR;
}

/** The same for functions of the standard library whose errors matter. `fmt.Println` and buffers in memory do not fail. */
function isFallible(path: string, symbol: string): boolean {
  const known = FALLIBLE[path];
  return known?.has(symbol.replace(/^\(\*?(\w+)\)/, '$1')) ?? false;
}

const CONNECTION = 'Read Write Close SetDeadline SetReadDeadline SetWriteDeadline';

const FALLIBLE: Readonly<Record<string, ReadonlySet<string>>> = {
  os: names(
    'Remove RemoveAll Rename Mkdir MkdirAll Chmod Chown Chtimes Chdir Truncate WriteFile ReadFile ReadDir Link Symlink ' +
      'Setenv Unsetenv Open Create OpenFile Stat Lstat Getwd Hostname ' +
      methods('File', 'Close Sync Write WriteAt WriteString Read ReadAt Seek Truncate Chmod Stat ReadDir'),
  ),
  io: names(
    `Copy CopyN CopyBuffer ReadAll ReadFull ReadAtLeast WriteString ${methods('Closer', 'Close')} ` +
      `${methods('ReadCloser', 'Close Read')} ${methods('WriteCloser', 'Close Write')} ${methods('Writer', 'Write')} ` +
      `${methods('Reader', 'Read')} ${methods('PipeWriter', 'Close Write')} ${methods('PipeReader', 'Close Read')}`,
  ),
  bufio: names(
    `${methods('Writer', 'Flush Write WriteString WriteByte')} ${methods('Reader', 'Read ReadByte ReadString ReadBytes')}`,
  ),
  net: names(
    `Listen Dial DialTimeout ${methods('Conn', CONNECTION)} ${methods('TCPConn', `${CONNECTION} SetKeepAlive`)} ` +
      `${methods('UDPConn', CONNECTION)} ${methods('Listener', 'Close')}`,
  ),
  'net/http': names(
    `ListenAndServe ListenAndServeTLS Get Post NewRequest ${methods('Server', 'Serve Shutdown Close ListenAndServe')} ` +
      `${methods('ResponseWriter', 'Write')} ${methods('Client', 'Do Get Post')} ${methods('Request', 'ParseForm')}`,
  ),
  'encoding/json': names(`Marshal Unmarshal ${methods('Encoder', 'Encode')} ${methods('Decoder', 'Decode')}`),
  'encoding/gob': names(`${methods('Encoder', 'Encode')} ${methods('Decoder', 'Decode')}`),
  'encoding/binary': names('Read Write'),
  'compress/gzip': names(
    `NewReader ${methods('Writer', 'Close Flush Write')} ${methods('Reader', 'Close Read')}`,
  ),
  strconv: names('Atoi ParseInt ParseUint ParseFloat ParseBool Unquote'),
  time: names('Parse ParseDuration ParseInLocation LoadLocation'),
  'path/filepath': names('Walk WalkDir Glob Abs Rel EvalSymlinks'),
  syscall: names('Kill Flock Munmap Madvise Close'),
  'golang.org/x/sync/errgroup': names(methods('Group', 'Wait')),
};

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function methods(type: string, list: string): string {
  return list
    .split(' ')
    .map((name) => `${type}.${name}`)
    .join(' ');
}
