export { renderApiPage } from './api-page.tsx';
export { renderArticlePage } from './article-page.tsx';
export { renderBuildPage } from './build-page.tsx';
export { renderErrorCodesPage } from './error-codes-page.tsx';
export { renderErrorPage } from './error-page.tsx';
export { renderFrontPage } from './front-page.tsx';
export { renderHelpPage } from './help-page.tsx';
export { renderSearchPage } from './search-page.tsx';
