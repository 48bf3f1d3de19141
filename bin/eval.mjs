#!/usr/bin/env node
import { runOnNode24 } from './node-24.mjs';

await runOnNode24('eval/run.ts');
