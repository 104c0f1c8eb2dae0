// Runs the tests that the request file in its argument describes, in a separate Node process.
import fs from 'node:fs';
import { runMocha, type MochaFilesRequest } from './mochaRun';

const [requestFile = ''] = process.argv.slice(2);
const request = JSON.parse(fs.readFileSync(requestFile, 'utf8')) as MochaFilesRequest;
void runMocha(request).then(() => process.exit(0));
