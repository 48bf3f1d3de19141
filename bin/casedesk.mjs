#!/usr/bin/env node
import { runOnNode24, startAgainWith } from './node-24.mjs';

// A young heap that fits the processor's cache: taking in mail costs an eighth less time and 60 MB less memory so.
if (process.argv[2] === 'start') startAgainWith('--max-semi-space-size=4');
await runOnNode24('src/main.ts');
