/** A run of mocha. Plain data, since it goes to other processes as JSON. */
export interface MochaRequest {
  /** Runs only the tests whose title matches; all tests when absent. */
  readonly grep?: string | undefined;
  /** For each test. */
  readonly timeoutMilliseconds: number;
  /** Whether skipped tests fail. */
  readonly forbidsPending: boolean;
  /** The run appends one outcome per line, and at the end the line `endOfResults`. */
  readonly resultFile: string;
}

/** The last line of a complete result file. If it is missing, the run ended early. */
export const endOfResults = 'end';

/** The VS Code setting that passes the request to tests in a browser. */
export const requestSetting = 'sourceGuideTests.request';
