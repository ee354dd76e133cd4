import type { Element } from './dom.ts';

/** A rule about an element of a page: what it takes out with all its text. */
export interface ElementRule {
  /** Kebab-case; recorded with each removal and listed in docs/cleaning.md. */
  readonly name: string;
  readonly what: string;
  /** An element the rule takes out. */
  readonly specimen: string;
  readonly matches: (element: Element, labels: readonly string[]) => boolean;
}

/** The first rule the element falls under, or undefined. `labels` are its class names and id in kebab-case. */
export const elementRuleFor = (element: Element, labels: readonly string[]): ElementRule | undefined =>
  ELEMENT_RULES.find(({ matches }) => matches(element, labels));

/**
 * Whether a label is made of the given words: `related-posts` and `post-related` hold `related`. A label that states a
 * condition of the page (`has-comments`, `comments-open`) names no part of it.
 */
function labelled(...words: readonly string[]): (element: Element, labels: readonly string[]) => boolean {
  const word = new RegExp(`(?:^|-)(?:${words.join('|')})(?:-|$)`);
  return (_, labels) => labels.some((label) => word.test(label) && !CONDITION.test(label));
}

const tagged =
  (tag: string, ...roles: readonly string[]) =>
  ({ name, attribs }: Element): boolean =>
    name === tag || roles.includes(attribs['role'] ?? '');

const either =
  (...tests: readonly ElementRule['matches'][]): ElementRule['matches'] =>
  (element, labels) =>
    tests.some((test) => test(element, labels));

const CONDITION =
  /^(?:has|no|with|without|is|not|show|hide|enable|single|page-template|post-type|postid|type|format|layout|theme|logged)-|-(?:open|closed|enabled|disabled|on|off|active|loaded|ready)$/;

/** In order: the first that matches gives the removal its name. */
export const ELEMENT_RULES: readonly ElementRule[] = [
  {
    name: 'comments',
    what: "Readers' comments and the form to add one",
    specimen: '<div id="comments" class="comments-area">',
    matches: labelled(
      'comments?',
      'commentlist',
      'commentform',
      'disqus',
      'livefyre',
      'respond',
      'talkback',
      'coral-talk',
      'user-comments',
    ),
  },
  {
    name: 'share-bar',
    what: 'Buttons to pass the article on or follow the outlet',
    specimen: '<ul class="social-share">',
    matches: labelled(
      'shar(?:e|ing|er|ebar|edaddy|etools?)',
      'social',
      'socials',
      'sociable',
      'socialmedia',
      'addtoany',
      'addthis',
      'a2a',
      'shareaholic',
      'follow-us',
      'sharethis',
    ),
  },
  {
    name: 'newsletter',
    what: 'An invitation to a newsletter or a subscription',
    specimen: '<aside class="newsletter-signup">',
    matches: labelled(
      'newsletters?',
      'sign-?up',
      'subscri(?:be|ption|ptions|ber)',
      'mailchimp',
      'mc4wp',
      'mailing-list',
      'cta',
      'call-to-action',
      'app-?hint',
      'app-?promo',
      'membership',
      'donat(?:e|ions?)',
      'support-us',
      'email-alert',
      'paywall-(?:prompt|message|banner|overlay|cta|barrier|box|teaser)',
      'regwall',
      'piano',
    ),
  },
  {
    name: 'related',
    what: 'Links to other articles',
    specimen: '<div class="jp-relatedposts related-posts">',
    matches: labelled(
      'related',
      'relatedposts',
      'relateds',
      'related-?(?:articles|content|stories|links)',
      'recommend(?:ed|ations?)?',
      'recirc(?:ulation)?',
      'outbrain',
      'taboola',
      'zergnet',
      'read-more',
      'readmore',
      'read-also',
      'see-also',
      'also-read',
      'also-like',
      'more-(?:on|from|stories|news|articles|posts|links)',
      'most-(?:read|popular|viewed)',
      'mostread',
      'popular',
      'trending',
      'up-next',
      'next-(?:article|post|story)',
      'prev-next',
      'post-navigation',
      'latest-(?:news|posts|articles|stories)',
      'yarpp',
      'onward',
      'crosslinks?',
      'teasers?',
      'inline-link',
      'storylist',
    ),
  },
  {
    name: 'advertisement',
    what: 'An advertisement or the room kept for one',
    specimen: '<div class="ad-slot">',
    matches: labelled(
      'ads?',
      'advert(?:s|isement|isements|ising|orial)?',
      'adsbygoogle',
      'adslot',
      'adunit',
      'adbox',
      'adwrapper',
      'sponsor(?:ed|s|ship)?',
      'dfp',
      'gpt',
      'promo(?:s|tion|tions)?',
      'partner-content',
    ),
  },
  {
    name: 'consent',
    what: 'A cookie or privacy notice',
    specimen: '<div id="cookie-banner">',
    matches: labelled(
      'cookies?',
      'cookie-(?:banner|notice|bar|consent)',
      'consent',
      'gdpr',
      'onetrust',
      'didomi',
      'cmp-(?:banner|box|consent|wrapper)',
    ),
  },
  {
    name: 'navigation',
    what: 'Menus, breadcrumbs, search boxes and page numbers',
    specimen: '<nav class="main-menu">',
    matches: either(
      tagged('nav', 'navigation', 'menu', 'menubar', 'search', 'toolbar', 'tablist'),
      tagged('form', 'form'),
      labelled(
        'nav',
        'navbar',
        'navigation',
        'main-menu',
        'site-menu',
        'menu',
        'submenu',
        'breadcrumbs?',
        'pagination',
        'pager',
        'skip-?links?',
        'skip-to',
        'topbar',
        'searchform',
        'search-form',
        'sitemap',
        'masthead',
        'site-header',
        'toc',
        'accessibility-links',
      ),
    ),
  },
  {
    name: 'tags',
    what: 'The labels an article is filed under',
    specimen: '<div class="post-tags">',
    matches: labelled(
      'tags',
      'tag-?list',
      'tag-?cloud',
      'tags-links',
      'cat-links',
      'post-categories',
      'topics',
      'article-topics',
      'keywords',
    ),
  },
  {
    name: 'author-box',
    what: 'A note about the writer, apart from the byline',
    specimen: '<div class="author-bio">',
    matches: labelled(
      'author-(?:bio|box|info|card|description|profile|about)',
      'about-(?:the-)?authors?',
      'bio',
      'biography',
      'author-?note',
    ),
  },
  {
    name: 'article-meta',
    what: 'Byline, date and reading time as the page sets them, read into the article’s fields',
    specimen: '<p class="byline">By Ada Lorne</p>',
    matches: either(
      (element) => element.name === 'address' || element.attribs['rel'] === 'author',
      labelled(
        'byline',
        'bylines',
        'authors?',
        'author-name',
        'post-author',
        'entry-meta',
        'post-meta',
        'article-meta',
        'story-meta',
        'meta',
        'metadata',
        'timestamp',
        'datetime',
        'pubdate',
        'publish(?:ed)?-?(?:date|time|on)',
        'post-date',
        'entry-date',
        'article-date',
        'date',
        'dates',
        'reading-time',
        'read-time',
        'kicker',
        'eyebrow',
        'story-info',
        'article-info',
      ),
    ),
  },
  {
    name: 'sidebar',
    what: 'What stands beside the article',
    specimen: '<aside>',
    matches: either(
      tagged('aside', 'complementary'),
      labelled(
        'sidebar',
        'side-?bar',
        // Site builders call every part of a page a widget.
        '(?<!elementor-)widgets?',
        'secondary',
        'rail',
        'right-rail',
        'fact-?box',
        'info-?box',
        'ai-(?:article-)?summary',
      ),
    ),
  },
  {
    name: 'page-footer',
    what: 'The foot of the page or of the article',
    specimen: '<footer class="site-footer">',
    matches: either(
      tagged('footer', 'contentinfo'),
      labelled('footer', 'site-footer', 'page-footer', 'colophon', 'copyright', 'site-info', 'disclaimer', 'legal'),
    ),
  },
  {
    name: 'page-header',
    what: 'The head of the page above the article',
    specimen: '<header class="site-header">',
    matches: tagged('header', 'banner'),
  },
  {
    name: 'control',
    what: 'Players, galleries, pop-ups and what else is there to be operated',
    specimen: '<div class="video-player">',
    matches: either(
      tagged('menu', 'dialog', 'alertdialog', 'button', 'slider', 'tooltip'),
      tagged('label'),
      labelled(
        'embed-(?:consent|placeholder|blocked|optin|wrapper-blocked)',
        'external-content',
        'two-click',
        'modal',
        'popup',
        'pop-up',
        'overlay',
        'tooltip',
        'lightbox',
        'player',
        'video-player',
        'audio-player',
        'toolbar',
        'tools',
        'article-tools',
        'utility',
        'print',
        'printer',
        'screen-reader-text',
        'sr-only',
        'visually-hidden',
        'visuallyhidden',
        'screenreader',
        'hidden-print',
        'print-only',
        'carousel',
        'slideshow',
        'gallery',
        'poll',
        'quiz',
        'back-to-top',
      ),
    ),
  },
];
