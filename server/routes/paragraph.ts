import type { Router } from 'express';
import { MorgueError } from '../../errors/index.ts';
import type { Article, Desk, Paragraph } from '../../search/index.ts';
import { presentParagraph } from '../formats/paragraph-json.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { articleAskOf } from '../schemas/ask.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { articleRequest } from '../schemas/requests.ts';
import { articleId } from './article-id.ts';
import { resource } from './resource.ts';

/** GET /api/v1/articles/{id}/paragraphs/{n}: see docs/api.md. */
export function paragraphRoute(desk: Desk): Router {
  return resource('/api/v1/articles/:id/paragraphs/:n', jsonOnly, async (request, response) => {
    const asked = readParameters(rawParameters(request.originalUrl), articleRequest);
    const found = await desk.article(articleId(request.params['id']), articleAskOf(asked));
    replyJson(request, response, presentParagraph(found, paragraphOf(found.article, request.params['n'])));
  });
}

/** Throws `not-found`. */
function paragraphOf({ id, paragraphs }: Article, n: unknown): Paragraph {
  const paragraph = paragraphs.find((candidate) => String(candidate.n) === n);
  if (paragraph !== undefined) return paragraph;
  throw new MorgueError('not-found', `The article “${id}” has no paragraph ${String(n).slice(0, LONGEST_QUOTED)}.`, {
    hint: `Its paragraphs are numbered from 1 to ${paragraphs.length}.`,
  });
}

const LONGEST_QUOTED = 20;
