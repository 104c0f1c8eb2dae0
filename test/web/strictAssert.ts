import { strict } from 'assert';

/** What the build puts in place of `node:assert/strict`, which a browser does not have: the package `assert`. */
export default strict;
