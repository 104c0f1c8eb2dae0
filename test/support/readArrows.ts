/** An arrow of a sequence diagram as a reader sees it. */
export interface ReadArrow {
  /** Numbers of steps. */
  readonly from: number;
  readonly to: number;
  /** A call in the code, or the transfer that the words beside the arrow name. */
  readonly kind: 'call' | 'callback' | 'channel' | 'rpc' | 'registration';
  /** True if the sender is said to go on at the same time. */
  readonly isConcurrent: boolean;
}

const ARROW = /^ *lane\d+(--?(?:>>|\)|>))lane\d+: (\d+)\. (.*)$/;
const KINDS = [
  ['callback', /through a callback|通过回调/],
  ['channel', /through a channel|通过通道/],
  ['rpc', /remote call|远程调用/],
  ['registration', /registered, called later|登记，稍后调用/],
] as const;

/** Reads the arrows of the sequence diagram in a draft. Knows only the text. */
export function readArrows(draft: string): ReadArrow[] {
  const [, chart = ''] = /```mermaid\n(sequenceDiagram[^]*?)\n```/.exec(draft) ?? [];
  return chart.split('\n').flatMap((line): ReadArrow[] => {
    const [, look = '', number = '', text = ''] = ARROW.exec(line) ?? [];
    if (number === '') return [];
    const to = Number(number);
    const [, stated] = /(?:from|来自) (\d+)/.exec(text) ?? [];
    const kind = KINDS.find(([, words]) => words.test(text))?.[0] ?? 'call';
    return [
      { from: stated === undefined ? to - 1 : Number(stated), to, kind, isConcurrent: look.endsWith(')') },
    ];
  });
}
