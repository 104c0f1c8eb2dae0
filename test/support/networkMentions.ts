import * as ts from 'typescript';

/** Names by which code reaches the network or reports on its user. */
const NAMES = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'],
  ...['sendBeacon', 'importScripts', 'createTelemetryLogger', 'TelemetryReporter'],
]);

const MODULES = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/;

/** Where a bundle mentions the network: the file that the part of the bundle comes from, and the name. */
export interface NetworkMention {
  readonly origin: string;
  readonly name: string;
}

/** Every mention, once per origin and name. A bundle that is not minified says before each part where it comes from. */
export function networkMentions(bundle: string): NetworkMention[] {
  const source = ts.createSourceFile('bundle.js', bundle, ts.ScriptTarget.Latest);
  const origins = [...bundle.matchAll(/^ *\/\/ ((?:\S*\/)?(?:node_modules|src)\/\S+|\(disabled\):\S+)$/gm)];
  const originAt = (offset: number): string => {
    const origin = origins.filter(({ index }) => index < offset).at(-1)?.[1] ?? '';
    return origin.replace(/^.*(?=node_modules\/)/, '');
  };
  const mentions = new Map<string, NetworkMention>();
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name !== undefined) {
      const origin = originAt(node.getStart(source));
      mentions.set(`${origin} ${name}`, { origin, name });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...mentions.values()];
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && NAMES.has(node.text)) return node.text;
  if (!ts.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const isModule = argument && ts.isStringLiteralLike(argument) && MODULES.test(argument.text);
  return isModule ? argument.text : undefined;
}
