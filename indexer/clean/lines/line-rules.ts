/** A rule about a whole line of text: what it takes out wherever it stands, in a page or in copied text. */
export interface LineRule {
  /** Kebab-case; recorded with each removal and listed in docs/cleaning.md. */
  readonly name: string;
  readonly what: string;
  /** A line the rule takes out. */
  readonly specimen: string;
  /** Tested on the line with white space collapsed; anchored, so that a sentence that mentions the words stays. */
  readonly pattern: RegExp;
  /** Longer lines are article text, whatever they open with. */
  readonly longest: number;
}

/** The first rule the line falls under, or undefined. */
export function lineRuleFor(line: string): LineRule | undefined {
  if (line.length > LONGEST_OF_ALL) return undefined;
  return LINE_RULES.find(({ pattern, longest }) => line.length <= longest && pattern.test(line));
}

/**
 * Furniture that stands as a line of its own. The order matters where two could match: the first gives the name.
 * A pattern asks for the whole line or for a colon after its opening words, since cutting a sentence of the article
 * is the worse mistake: "Read more books, the minister said." stays.
 */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'see-also',
    what: 'A pointer to another article in the middle of this one',
    specimen: 'SEE ALSO: Harbour Bill Returns to Committee',
    pattern:
      /^(?:\W{0,3})(?:see also|see more|read more|read also|also read|read next|read|must read|related|related (?:story|stories|articles?|coverage|content|reading|news)|recommended|more on this(?: story)?|further reading|watch(?: (?:also|now|live|more))?|listen(?: (?:also|now|here))?|in pictures|don['’]t miss|you may also like|lesen sie auch|lesen sie (?:hier|mehr|dazu)|mehr zum thema|lire aussi|à lire aussi|à lire|voir aussi|lea también|le[ae] (?:también|más)|lee(?:r)? (?:también|más)|leggi anche|leia (?:também|mais)|lees ook|lees meer)\s*[:：|>»]\s*\S.*$/iu,
    longest: 200,
  },
  {
    name: 'see-also',
    what: 'A pointer to another article in the middle of this one',
    specimen: 'Read more',
    pattern:
      /^\W{0,3}(?:see also|read more(?: here| about this)?|read the full (?:story|article)(?: here)?|related|related (?:stories|articles|coverage|content|posts|topics|news|links|videos?)|more (?:from|on) (?:this|the) (?:story|section|author|topic)|more stories|more news|most (?:read|popular|viewed|shared)|recommended(?: for you| stories)?|you (?:may|might) (?:also )?(?:like|be interested in)|also on \S.{0,40}|trending(?: now)?|editor['’]?s['’]? picks?|top stories|latest news|up next|next article|previous article|mehr zum thema|das könnte sie auch interessieren|auch interessant|sur le même sujet|lire aussi|noticias relacionadas|te puede interesar|leggi anche|lees ook|lees meer|lesen sie (?:auch|mehr)|mehr lesen|mehr dazu|à lire aussi|voir aussi|lire (?:plus|la suite)|lea también|lee también|leer más|leia (?:também|mais)|ler mais|leggi tutto|czytaj (?:więcej|także|też)|zobacz (?:także|też|więcej)|les (?:også|mer)|läs (?:mer|också|även)|læs (?:også|mere)|lue (?:myös|lisää)|baca juga|ayrıca oku|читайте также|関連記事|あわせて読みたい|相关阅读|延伸阅读|관련기사)\W{0,3}$/iu,
    longest: 80,
  },
  {
    name: 'leave-a-reply',
    what: 'The invitation to comment below an article',
    specimen: 'Leave a Reply',
    pattern:
      /^\W{0,3}(?:leave (?:a|your) (?:reply|comment)(?: to .{1,60})?|(?:post|add|write|submit|make) (?:a |your )?comment|cancel reply|(?:\d+ comments?|no comments|(?:\d+|no) (?:responses?|replies))(?: (?:on|to) .{1,150})?|(?:view|show|read|hide|see) (?:all )?(?:the )?(?:\d+ )?comments?(?: \(\d+\))?|comments?(?: \(?\d+\)?| are closed| off.{0,60})?|join the (?:conversation|discussion|debate)|have your say|start the conversation|be the first to comment|kommentare?(?: schreiben| \(?\d+\)?)?|\d+ kommentare?|commentaires?(?: \(?\d+\)?)?|laisser un commentaire|deja (?:un comentario|una respuesta)|comentarios?(?: \(?\d+\)?)?|lascia un commento|deixe (?:um comentário|uma resposta)|geef een reactie|schreibe einen kommentar)\W{0,3}$/iu,
    longest: 220,
  },
  {
    name: 'comment-form',
    what: 'A field or notice of a comment form',
    specimen: 'Your email address will not be published. Required fields are marked *',
    pattern:
      /^\W{0,3}(?:your email address will not be published\b.*|required fields are marked\b.*|save my name, email,? and (?:website|site)\b.*|notify me of (?:new|follow-?up)\b.*|you must be (?:logged|signed) in to (?:post|comment|reply|leave)\b.*|(?:log|sign) in to (?:comment|leave a (?:comment|reply)|reply)|(?:name|e-?mail|website|comment) ?\*|post comment|submit comment|this site uses akismet\b.*|learn how your comment data is processed\W*|all comments are moderated\b.*|deine e-mail-adresse wird nicht veröffentlicht\b.*)$/iu,
    longest: 260,
  },
  {
    name: 'posted-in',
    what: 'What a blog says of the posting itself',
    specimen: 'This entry was posted in Letters and tagged salmon. Bookmark the permalink.',
    pattern:
      /^(?:this (?:entry|post) was (?:posted|written|published)\b.*|you can (?:follow|leave|skip)\b.*\b(?:responses?|comments?|trackback)\b.*|both comments and pings\b.*|bookmark the permalink\b.*|posted (?:on|in|by|at)\b.{0,120}|entries \(rss\).*)$/iu,
    longest: 420,
  },
  {
    name: 'share-bar',
    what: 'Buttons to pass the article on',
    specimen: 'Share this: Facebook Twitter Email Print',
    pattern:
      /^(?=.*\b(?:share|shares|tweet|facebook|twitter|whatsapp|linkedin|print|e-?mail|teilen|drucken|partager|compartir|condividi|compartilhar|delen)\b)\W{0,3}(?:(?:share|tweet|pin|email|e-mail|mail|print|save|bookmark|copy link|link copied!?|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|tumblr|telegram|messenger|pocket|flipboard|instagram|youtube|bluesky|threads|google\+|sms|this|page|post|on|via|with friends|article|story|click to (?:share|print|email)|(?:opens|opens in|in) (?:a )?new window|teilen|drucken|artikel|partager|imprimer|compartir|condividi|compartilhar|delen|\d[\d.]*k?|shares|and|or|by)(?:\W+|$))+$/iu,
    longest: 300,
  },
  {
    name: 'newsletter',
    what: 'An invitation to a newsletter, an account or an app',
    specimen: 'Sign up for our morning newsletter',
    pattern:
      /^\W{0,3}(?:(?:sign|signed) up (?:for|to|here|now|today)\b.*(?:newsletters?|updates|alerts?|e-?mails?|inbox|briefing|free)\b.*|sign up(?: here| now| today)?|subscribe(?: now| today| here| to continue.*)?|subscribe to (?:our|the|my)\b.*|subscribe to\b.*\b(?:newsletters?|e-?mails?|podcast|channel|magazine)\b.*|(?:get|receive) (?:the|our|all the|breaking|more|daily)\b.*(?:newsletters?|inbox|by e-?mail|alerts)\b.*|(?:our|the|free|daily|weekly|morning|evening) newsletters?|newsletters?(?: sign-?up)?|enter your e-?mail\b.*|already a (?:subscriber|member)\?.*|download (?:our|the) (?:free )?app\b.*|thank you for (?:subscribing|signing up)\b.*|by (?:signing up|subscribing|submitting)\b.{0,40}\b(?:you agree|terms|privacy)\b.*|(?:unsubscribe|manage subscriptions?).{0,40}|support (?:our|independent) journalism\W*|log in|sign in|register|create (?:a|an) (?:free )?account|jetzt (?:abonnieren|anmelden)|hier (?:abonnieren|anmelden)|s['’]abonner|suscríbete\b.{0,60}|iscriviti\b.{0,60})\W{0,3}$/iu,
    longest: 300,
  },
  {
    name: 'follow-us',
    what: 'An invitation to follow the outlet or its writer elsewhere',
    specimen: 'Follow us on Facebook and Twitter',
    pattern:
      /^\W{0,3}(?:(?:follow|like|find|join|contact|connect with|e-?mail|reach) (?:us|me|him|her|them)\b.{0,40}|(?:follow|contact|e-?mail) @?[\w.]+(?: [\w.]+){0,3}) (?:on|at|via) .{0,30}(?:facebook|twitter|instagram|youtube|linkedin|telegram|whatsapp|tiktok|google news|bluesky|threads|mastodon|@\w+|\S+@\S+)\b.{0,120}$/iu,
    longest: 240,
  },
  {
    name: 'advertisement',
    what: 'The label of an advertisement, or a break around one',
    specimen: 'Story continues below advertisement',
    pattern:
      /^\W{0,3}(?:advertisements?|advertising|advert|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|sponsored(?: content| by .{1,40})?|promoted(?: content| stories)?|paid (?:content|post)|(?:the )?(?:story|article|content|text) continues (?:below|after)\b.{0,40}|continue reading(?: below| the main story)?|scroll (?:down )?(?:to|for) (?:continue|more)\b.{0,40}|supported by|skip (?:past |this )?(?:ad|advert|advertisement|newsletter promotion)|after newsletter promotion|der artikel wird nach\b.{0,60}|la suite après (?:la|cette) publicité|loading\W*|video ad feedback)\W{0,3}$/iu,
    longest: 120,
  },
  {
    name: 'photo-credit',
    what: 'A credit without a caption',
    specimen: 'Photo: Ada Lorne / Kelmouth Courier',
    pattern:
      /^\W{0,3}(?:(?:photo|photograph|picture|image|pic|foto|bild|illustration|graphic|video)s?(?: (?:credit|source|by|courtesy(?: of)?))?\s*(?::|©|by\b|courtesy\b)|credits?\s*(?:\.{3}|…|:)|©(?!\s*\d{4})(?!.*rights reserved)|getty images|reuters\/|ap photo|\(?(?:ap photo|reuters|afp|getty images)\/)\s*.{0,90}$/iu,
    longest: 110,
  },
  {
    name: 'photo-credit',
    what: 'A credit without a caption',
    specimen: 'Ada Lorne/AFP via Getty Images',
    pattern:
      /^\W{0,3}[\p{L} .’'-]{2,50}\s?[/|]\s?(?:AFP|AP|Reuters|Getty(?: Images)?|dpa|EPA|Shutterstock|Imago(?: Images)?|picture[- ]alliance|NurPhoto|Anadolu|Bloomberg|Keystone|ANSA|EFE|Belga|TT|NTB|PAP|APA|AAP)(?:[ /]+(?:via )?(?:Getty(?: Images)?|AFP|AP|dpa|Reuters|Shutterstock))?\W{0,3}$/iu,
    longest: 110,
  },
  {
    name: 'copyright',
    what: 'A notice of rights',
    specimen: '© 1998 Kelmouth Courier. All rights reserved.',
    pattern:
      /^(?:\W{0,3}(?:copyright\b|©|\(c\)\s*(?:\d{4}|copyright)).*|.{0,120}\ball rights reserved\b.{0,160}|(?:this material|this content|no part of this)\b.{0,80}\b(?:may not be|be) (?:published|reproduced|republished|copied)\b.*|this (?:article|story) (?:was|is) (?:originally|first) (?:published|appeared) (?:in|on|at|by)\b.{0,120})$/iu,
    longest: 320,
  },
  {
    name: 'navigation',
    what: 'A way around the site',
    specimen: 'Skip to main content',
    pattern:
      /^\W{0,3}(?:skip to (?:the )?(?:main )?(?:content|navigation|site index|footer|article)|back to (?:the )?top|top of page|home(?:page)?|menu|search|close|sections?|main menu|site map|print (?:this )?(?:page|article|story|version)|printer[- ]friendly(?: version)?|text size|(?:font|text) size.{0,20}|e-?mail this (?:page|article|story)(?: to a friend)?|send to a friend|(?:previous|next)(?: (?:page|story|post|article))?|(?:page|image|photo|picture|slide|bild|foto|imagen) \d+ (?:of|von|de|sur|\/) \d+|jump to (?:content|navigation|comments)|(?:show|load|view|see) (?:more|less|all|caption|full image|gallery)|hide caption|toggle caption|enlarge(?: this)?(?: image)?|view (?:image|photos?|gallery) ?(?:in fullscreen)?|zum inhalt springen|aller au contenu|you are (?:here|at)\b.{0,100}|\d+ min(?:ute)?s?(?: read)?|reading time\b.{0,30}|lesedauer\b.{0,30})\W{0,3}$/iu,
    longest: 130,
  },
  {
    name: 'navigation',
    what: 'A way around the site',
    specimen: 'Print this story | E-mail to a friend | Back to top',
    pattern:
      /^\W{0,3}(?:(?:print (?:this )?(?:page|article|story|version)|e-?mail (?:this )?(?:page|article|story)|e-?mail to a friend|send to a friend|back to (?:the )?top|home|front page|contact(?: us)?|about us|help|privacy policy|terms of use|site map|next page|previous page)(?:\W+|$)){2,}$/iu,
    longest: 200,
  },
  {
    name: 'tags',
    what: 'The labels an article is filed under',
    specimen: 'Filed under: Harbour, Council',
    pattern:
      /^\W{0,3}(?:tags?|tagged(?: (?:as|in|with))?|topics?|related topics|filed (?:under|in)|posted in|categor(?:y|ies)|keywords|schlagwörter|themen|mots-clés|etiquetas|tópicos)\s*(?::|\/\/|»)\s*.{0,250}$/iu,
    longest: 280,
  },
  {
    name: 'consent',
    what: 'A cookie or privacy notice, or a note that scripts are wanted',
    specimen: 'We use cookies to improve your experience on this site.',
    pattern:
      /^\W{0,3}(?:we (?:and our partners )?use cookies\b.*|this (?:site|website|page) uses cookies\b.*|by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:site|website)\b.*|accept(?: all)?(?: cookies)?|(?:manage|cookie|privacy) (?:settings|preferences|policy|choices)|please (?:enable|turn on) javascript\b.*|(?:you need|javascript) .{0,60}javascript\b.*|your browser (?:does not|doesn['’]t) support\b.*|terms (?:of|and) (?:use|service|conditions)\W*|do not sell my (?:personal )?info\w*)$/iu,
    longest: 400,
  },
  {
    name: 'consent',
    what: 'A cookie or privacy notice, or a note that scripts are wanted',
    specimen: 'An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.',
    pattern:
      /^\W{0,3}(?:empfohlener (?:redaktioneller|externer) inhalt|extern(?:er|e|al|o) (?:inhalte?|content|contenido|contenuto)(?: \p{L}+){0,4}|an dieser stelle (?:findest|finden|befindet|steht|ist)\b.*\binhalte?\b.*|ich bin (?:damit )?einverstanden, dass mir\b.*|(?:(?:damit|dabei|hierbei) (?:können|werden) )?personenbezogene daten (?:können\b|an dritt).*|(?:du kannst|sie können) \p{L}+ (?:dir |hier )?mit einem klick\b.*|(?:deine|ihre) (?:privatsphäre|datenschutz|cookie)-?einstellungen\b.*|(?:dieser|dieses|um diesen?|um dieses) (?:inhalt|video|element|beitrag)\b.{0,160}\b(?:geladen|cookies|drittanbietern?|zustimmung|zustimmen)\b.*|(?:to (?:view|see|watch|play) )?this (?:video|content|post|media|embed)\b.{0,120}\b(?:cookies?|javascript|consent|third[- ]part(?:y|ies)|browser)\b.*|(?:pour (?:afficher|voir|consulter) )?(?:ce|cette) (?:contenu|vidéo|publication)\b.{0,160}\b(?:cookies?|traceurs|consentement|javascript)\b.*|(?:para (?:ver|visualizar) )?est[ea] (?:contenido|vídeo|video|conteúdo)\b.{0,160}\b(?:cookies|javascript|consentimiento|consentimento)\b.*|(?:per (?:vedere|visualizzare) )?quest[oa] (?:contenuto|video)\b.{0,160}\b(?:cookie|javascript|consenso)\b.*|(?:om )?(?:deze|dit) (?:inhoud|video|content|element)\b.{0,160}\b(?:cookies|javascript|toestemming)\b.*)$/iu,
    longest: 420,
  },
  {
    name: 'no-words',
    what: 'Signs without a word',
    specimen: '* * *',
    pattern: /^[^\p{L}\p{N}_]+$/u,
    longest: 60,
  },
];

const LONGEST_OF_ALL = Math.max(...LINE_RULES.map(({ longest }) => longest));
