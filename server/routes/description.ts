import { Router } from 'express';
import { packageVersion } from '../package-root.ts';
import { replyJson } from '../reply.ts';
import { describeApi } from '../schemas/openapi.ts';
import { resource } from './resource.ts';

/** GET /openapi.json: the API's description, made from the schemas that check the requests. */
export function descriptionRoutes(): Router {
  const description = describeApi(packageVersion());
  return Router().use(
    resource('/openapi.json', (request, response) => {
      replyJson(request, response, description);
    }),
  );
}
