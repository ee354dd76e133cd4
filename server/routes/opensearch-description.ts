import type { Router } from 'express';
import { DESCRIPTION, describeSearch } from '../formats/opensearch-description.ts';
import { originOf } from '../origin.ts';
import { replyText } from '../reply.ts';
import { resource } from './resource.ts';

/** GET /opensearch.xml: with it a browser searches the archive from its address bar. */
export function openSearchRoute(): Router {
  return resource('/opensearch.xml', (request, response) => {
    replyText(request, response, DESCRIPTION, describeSearch(originOf(request)));
  });
}
