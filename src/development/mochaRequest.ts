/** What one run of mocha is to do. Plain data, since it crosses processes as JSON. */
export interface MochaRequest {
  readonly grep?: string | undefined;
  readonly timeoutMilliseconds: number;
  readonly forbidsPending: boolean;
  /** Takes one outcome per line while the tests run, and at the end the line `endOfResults`. */
  readonly resultFile: string;
}

/** The last line of a complete result file. Without it, the run was cut short. */
export const endOfResults = 'end';

/** The setting that has the request, where VS Code's settings are all that reaches the tests. */
export const requestSetting = 'sourceGuideTests.request';
