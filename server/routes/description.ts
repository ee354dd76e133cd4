import { Router } from 'express';
import { ERROR_CODES } from '../../errors/index.ts';
import { renderApiPage, renderErrorCodesPage } from '../../web/pages/index.ts';
import type { Assets } from '../../web/pages/page-data.ts';
import { packageVersion } from '../package-root.ts';
import { replyJson, replyPage } from '../reply.ts';
import { apiForPeople } from '../schemas/api-for-people.ts';
import { describeApi } from '../schemas/openapi.ts';
import { resource } from './resource.ts';

/** GET /openapi.json: the API's description, made from the schemas that check the requests. GET /docs: the same to be read. */
export function descriptionRoutes(assets: Assets): Router {
  const version = packageVersion();
  const description = describeApi(version);
  const page = renderApiPage({ version, ...apiForPeople() }, assets);
  const codes = Object.entries(ERROR_CODES).map(([code, about]) => ({ code, ...about }));
  const errors = renderErrorCodesPage({ codes }, assets);
  return Router().use(
    resource('/openapi.json', (request, response) => replyJson(request, response, description)),
    resource('/docs', (request, response) => replyPage(request, response, page)),
    resource('/docs/errors', (request, response) => replyPage(request, response, errors)),
  );
}
