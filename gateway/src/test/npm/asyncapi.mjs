// Reads an AsyncAPI document without a network and prints, as JSON, what is wrong with it and what a reader finds in it.
import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';

// Told of 3.0.0 since there is 3.1.0, which adds bindings the suite has no use for.
const rules = { 'asyncapi-latest-version': 'off' };

const file = process.argv[2];
const parser = new Parser({ ruleset: { rules }, __unstable: { resolver: { cache: false, resolvers: [] } } });
const { document, diagnostics } = await parser.parse(await readFile(file, 'utf8'), { source: file });
const channels = Object.fromEntries((document?.allChannels().all() ?? []).map(channel => [
  channel.address(),
  channel.messages().all().map(message => ({
    name: message.name(),
    payload: message.payload()?.json().type,
    samples: message.examples().all().length
  }))
]));
console.log(JSON.stringify({
  problems: diagnostics.map(one => `${one.code} at ${one.path.join('/')}: ${one.message}`),
  channels
}));
