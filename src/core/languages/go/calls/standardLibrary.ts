/**
 * What we must know about Go's standard library to resolve calls: the methods of interfaces that trees embed, and which
 * names are types. From the documentation of the library, Go 1.25.
 */

/** The methods of an interface, each as a signature without names; `undefined` for an unknown interface. */
export function standardInterface(path: string, name: string): Readonly<Record<string, string>> | undefined {
  const own = ALIASES[`${path}.${name}`] ?? `${path}.${name}`;
  return INTERFACES[own];
}

/** The package and name that declare a type: some packages have aliases for types of others. */
export function standardAlias(path: string, name: string): { readonly path: string; readonly name: string } {
  const alias = ALIASES[`${path}.${name}`];
  const dot = alias?.lastIndexOf('.') ?? -1;
  return alias === undefined ? { path, name } : { path: alias.slice(0, dot), name: alias.slice(dot + 1) };
}

/** True for the name of a type: what looks like a call of it is a conversion. */
export function isStandardType(path: string, name: string): boolean {
  return TYPES.get(path)?.includes(name) ?? false;
}

const ALIASES: Readonly<Record<string, string>> = {
  'os.FileInfo': 'io/fs.FileInfo',
  'os.FileMode': 'io/fs.FileMode',
  'os.DirEntry': 'io/fs.DirEntry',
  'os.PathError': 'io/fs.PathError',
  'golang.org/x/net/context.Context': 'context.Context',
};

const READ = { Read: '([]byte)(int,error)' };
const WRITE = { Write: '([]byte)(int,error)' };
const CLOSE = { Close: '()error' };
const SEEK = { Seek: '(int64,int)(int64,error)' };
const READ_BYTE = { ReadByte: '()(byte,error)' };
const SORT = { Len: '()int', Less: '(int,int)bool', Swap: '(int,int)' };
const HASH = { ...WRITE, Sum: '([]byte)[]byte', Reset: '()', Size: '()int', BlockSize: '()int' };

const INTERFACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'io.Reader': READ,
  'io.Writer': WRITE,
  'io.Closer': CLOSE,
  'io.Seeker': SEEK,
  'io.ReaderAt': { ReadAt: '([]byte,int64)(int,error)' },
  'io.WriterAt': { WriteAt: '([]byte,int64)(int,error)' },
  'io.ReaderFrom': { ReadFrom: '(io.Reader)(int64,error)' },
  'io.WriterTo': { WriteTo: '(io.Writer)(int64,error)' },
  'io.ByteReader': READ_BYTE,
  'io.ByteScanner': { ...READ_BYTE, UnreadByte: '()error' },
  'io.ByteWriter': { WriteByte: '(byte)error' },
  'io.RuneReader': { ReadRune: '()(rune,int,error)' },
  'io.StringWriter': { WriteString: '(string)(int,error)' },
  'io.ReadWriter': { ...READ, ...WRITE },
  'io.ReadCloser': { ...READ, ...CLOSE },
  'io.WriteCloser': { ...WRITE, ...CLOSE },
  'io.ReadSeeker': { ...READ, ...SEEK },
  'io.WriteSeeker': { ...WRITE, ...SEEK },
  'io.ReadSeekCloser': { ...READ, ...SEEK, ...CLOSE },
  'io.ReadWriteCloser': { ...READ, ...WRITE, ...CLOSE },
  'io.ReadWriteSeeker': { ...READ, ...WRITE, ...SEEK },
  'fmt.Stringer': { String: '()string' },
  'fmt.GoStringer': { GoString: '()string' },
  'sort.Interface': SORT,
  'container/heap.Interface': { ...SORT, Push: '(any)', Pop: '()any' },
  'sync.Locker': { Lock: '()', Unlock: '()' },
  'hash.Hash': HASH,
  'hash.Hash32': { ...HASH, Sum32: '()uint32' },
  'hash.Hash64': { ...HASH, Sum64: '()uint64' },
  'flag.Value': { String: '()string', Set: '(string)error' },
  'encoding.TextMarshaler': { MarshalText: '()([]byte,error)' },
  'encoding.TextUnmarshaler': { UnmarshalText: '([]byte)error' },
  'encoding.BinaryMarshaler': { MarshalBinary: '()([]byte,error)' },
  'encoding.BinaryUnmarshaler': { UnmarshalBinary: '([]byte)error' },
  'encoding/json.Marshaler': { MarshalJSON: '()([]byte,error)' },
  'encoding/json.Unmarshaler': { UnmarshalJSON: '([]byte)error' },
  'context.Context': {
    Deadline: '()(time.Time,bool)',
    Done: '()<-chan struct{}',
    Err: '()error',
    Value: '(any)any',
  },
  'io/fs.FileInfo': {
    Name: '()string',
    Size: '()int64',
    Mode: '()io/fs.FileMode',
    ModTime: '()time.Time',
    IsDir: '()bool',
    Sys: '()any',
  },
  'net.Addr': { Network: '()string', String: '()string' },
  'net.Error': { Error: '()string', Timeout: '()bool', Temporary: '()bool' },
  'net.Listener': { Accept: '()(net.Conn,error)', Close: '()error', Addr: '()net.Addr' },
  'net.Conn': {
    ...READ,
    ...WRITE,
    ...CLOSE,
    LocalAddr: '()net.Addr',
    RemoteAddr: '()net.Addr',
    SetDeadline: '(time.Time)error',
    SetReadDeadline: '(time.Time)error',
    SetWriteDeadline: '(time.Time)error',
  },
  'net/http.Handler': { ServeHTTP: '(net/http.ResponseWriter,*net/http.Request)' },
  'net/http.ResponseWriter': { Header: '()net/http.Header', ...WRITE, WriteHeader: '(int)' },
  'net/http.Flusher': { Flush: '()' },
  'net/http.RoundTripper': { RoundTrip: '(*net/http.Request)(*net/http.Response,error)' },
  '.error': { Error: '()string' },
};

/** Types that are not interfaces and that code often converts values to. */
const TYPES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    time: ['Duration', 'Month', 'Weekday', 'Time'],
    os: ['FileMode'],
    'io/fs': ['FileMode'],
    net: ['IP', 'IPMask', 'HardwareAddr'],
    'net/http': ['HandlerFunc', 'Header', 'Dir', 'ConnState', 'SameSite'],
    'net/url': ['Values'],
    'encoding/json': ['Number', 'RawMessage', 'Delim'],
    sort: ['StringSlice', 'IntSlice', 'Float64Slice'],
    syscall: ['Signal', 'Errno'],
    reflect: ['Kind'],
    unsafe: ['Pointer'],
    'go/token': ['Pos', 'Token'],
  }),
);
