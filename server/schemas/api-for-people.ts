import type { ApiPage, ApiParameter } from '../../web/pages/page-data.ts';
import { OPERATIONS, parametersOf } from './openapi.ts';
import type { JsonObject } from './operation.ts';

/** What the OpenAPI document says, for the page that people read: what every search takes is told once. */
export function apiForPeople(): Omit<ApiPage, 'version'> {
  const search = OPERATIONS.find(({ id }) => id === 'search');
  const shared = search === undefined ? [] : parametersOf(search).map(parameterForPeople);
  const isShared = ({ name, description }: ApiParameter) =>
    shared.some((other) => other.name === name && other.description === description);
  return {
    shared,
    operations: OPERATIONS.map((operation) => {
      const { path, method = 'get', summary, reply, texts = [], faults } = operation;
      const parameters = parametersOf(operation).map(parameterForPeople);
      return {
        method: method.toUpperCase(),
        path,
        summary: summary.replaceAll('`', ''),
        shared: parameters.filter(isShared).map(({ name }) => name),
        parameters: parameters.filter((parameter) => !isShared(parameter)),
        types: [...(reply === null ? [] : ['application/json']), ...texts],
        faults: faults.map(String),
      };
    }),
  };
}

const parameterForPeople = ({ name, description, required }: JsonObject): ApiParameter => ({
  name: String(name),
  description: String(description).replaceAll('`', ''),
  isRequired: required === true,
});
