import module from 'node:module';

// Every desk of a test starts a parser of its own, whose start is mostly the stripping of types: from the cache it takes
// a quarter of that, as it does for a desk that was started by bin/casedesk.mjs.
module.enableCompileCache();
