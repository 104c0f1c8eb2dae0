import { runMocha, type MochaFilesRequest } from '../../src/development/mochaRun';

/** Runs the host tests; called inside VS Code's extension host, by the script that `npm test` writes for it. */
export function run(request: MochaFilesRequest): Promise<void> {
  process.setSourceMapsEnabled(true);
  return runMocha(request);
}
