// Verifies messages as a receiver would and prints, as JSON, for each of them what it was taken for, or why it was refused.
import { readFile } from 'node:fs/promises';
import { Webhook } from 'standardwebhooks';

const { secret, messages } = JSON.parse(await readFile(process.argv[2], 'utf8'));
const receiver = new Webhook(secret);
console.log(JSON.stringify(messages.map(({ headers, body }) => {
  try {
    const { type, id } = receiver.verify(body, headers);
    return { type, id };
  } catch (refused) {
    return { refused: refused.message };
  }
})));
