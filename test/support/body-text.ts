import type { Response, Test } from 'supertest';

/** The answer with its whole body as text, whatever its media type. */
export async function withText(asked: Test): Promise<Response> {
  const answer = await asked.buffer(true).parse((response, done) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(Buffer.from(piece)));
    response.on('end', () => done(null, Buffer.concat(pieces).toString('utf8')));
  });
  return Object.assign(answer, { text: String(answer.body) });
}
