// Lints an OpenAPI document by the rules of redocly.yaml and prints, as JSON, what is wrong with it.
import { fileURLToPath } from 'node:url';
import { lint, loadConfig } from '@redocly/openapi-core';

const config = await loadConfig({ configPath: fileURLToPath(new URL('redocly.yaml', import.meta.url)) });
const problems = await lint({ ref: process.argv[2], config });
console.log(JSON.stringify({
  problems: problems.map(one => `${one.ruleId} at ${one.location[0]?.pointer ?? ''}: ${one.message}`)
}));
