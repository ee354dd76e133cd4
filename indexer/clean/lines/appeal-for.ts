/**
 * What a full sentence that is no part of the article asks of its reader, as the rule that takes such things out;
 * undefined for any other text.
 *
 * "There's plenty more where that came from. Sign up today to get the free daily newsletter." → newsletter;
 * "Abonniere den Whatsapp-Kanal von 20 Minuten" → follow-us; "We may earn a commission" → advertisement.
 *
 * Only the words are looked at, in the languages newspapers of Europe and America print, so a story about newsletters
 * falls under it too: whoever asks makes sure that the sentence stands apart from the article.
 */
export function appealFor(text: string): 'newsletter' | 'follow-us' | 'advertisement' | undefined {
  if (text.length > LONGEST_APPEAL) return undefined;
  if (COMMERCE.test(text)) return 'advertisement';
  if (SUBSCRIBERS_ONLY.test(text)) return 'newsletter';
  if (!CALL.test(text)) return undefined;
  if (SUBSCRIPTION.test(text)) return 'newsletter';
  return CHANNEL.test(text) ? 'follow-us' : undefined;
}

const LONGEST_APPEAL = 420;
const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})`, 'iu');

const COMMERCE = words(
  '(?:earns?|receives?|gets?|make) (?:a|an|some)? ?(?:small )?(?:affiliate )?commissions?',
  'affiliate[- ]?(?:links?|partner|program|commission)',
  'verdient .{0,60}provision',
  'erhalten wir (?:eine )?(?:kleine )?(?:provision|kommission)',
  'commission(?:s)? sur (?:la|les) ventes?',
  'enlaces? de afiliad',
  'link (?:di )?affiliazione',
);
const SUBSCRIBERS_ONLY = words(
  '(?:réservée?|accessible)s? (?:uniquement )?(?:aux|à nos) abonnés',
  'il vous reste .{0,30} à lire',
  'exclusiv[oa]s? para (?:suscriptores|assinantes)',
  'riservato agli abbonati',
  'nur für abonnenten',
  'already (?:a )?(?:subscriber|subscribed|have an account)',
  'for (?:only )?(?:subscribers|members) only',
  'subscribe now to',
  'to (?:view|read|continue reading) (?:the|this) (?:full |rest of the )?(?:story|article)',
);
/** What a sentence opens with that asks something of its reader. */
const CALLS = [
  '(?:sign|signing) up|subscribe|join (?:us|our|the)|follow(?: us)?|download|click (?:here|on)|become a|support|consider|donate',
  "get (?:the|our|your|in-depth|real-time)|stay (?:informed|up|tuned|smart|connected)|don['’]t miss|want (?:more|the)|need more",
  '(?:if you )?(?:like|love|enjoyed?)(?:d)? (?:this|what|us|reading)|send (?:us|your)|submit (?:a|your)|have (?:a|any) (?:tip|story|question)|would you',
  "for the latest|our website|start your day|there['’]s (?:plenty )?more|sie (?:möchten|mögen|wollen)|aktuelle nachrichten",
  'abonniere?n?(?: sie)?|melden? (?:sie|dich)|jetzt (?:\\p{L}+ )?(?:abonnieren|anmelden|testen|herunterladen|mitglied|lesen)|folgen? (?:sie|uns)|folgst du|folge|laden? sie|lade|hier (?:geht|klicken|entlang|können)',
  'unterstützen? (?:sie|uns)|lust auf|kennt ihr|hat ihnen|eine newsübersicht|noch mehr',
  'abonnez|inscrivez|recevez|téléchargez|suivez|rejoignez|retrouvez|pour ne rien',
  's[uú]scr[ií]b\\p{L}*|s[ií]guenos|sigue a|[uú]nete|haz clic|descarga|recibe|¿ya sabías|mira lo que',
  'iscriviti|segui(?:ci)?|scarica|abbonati|ricevi|assine|inscreva|siga|baixe|receba|acompanhe|clique',
  'volg|meld je|schrijf je|abonneer|ontvang|følg|meld deg|tilmeld|abonner|last ned|få|följ|prenumerera|anmäl',
  'zapisz|obserwuj|dołącz|subskrybuj|pobierz',
];
const CALL = new RegExp(
  String.raw`(?:^[¿¡"“„«(\s\W]{0,4}|[.!?…:–—]["”’)]?\s+(?:dann |please |bitte |also |so )?)(?:${CALLS.join('|')})(?!\p{L})`,
  'iu',
);
const SUBSCRIPTION = words(
  String.raw`news-?letters?(?!\p{L})`,
  'inbox',
  'posteingang',
  'e-?mail (?:alerts?|updates?|list)',
  'briefings?(?!\\p{L})',
  'subscri(?:ber|ption)s?',
  'subscribe to',
  'abonnement',
  'digital(?:es|en)? abo',
  'e-?paper',
  'eedition',
  'member(?:ship)?(?!\\p{L})',
  'mitglied werden',
  'supporting (?:our|us)',
  'support (?:our|independent|quality|local) (?:work|journalism|newsroom|reporting)',
  'unterstützen sie (?:uns|unsere)',
  'unabhängigen journalismus',
  'spende',
  'donation',
  'nyhetsbrev',
  'nieuwsbrief',
  'bolet[ií]n',
  'hacer periodismo',
  'credible journalism',
  'the (?:\\p{L}+ )?app(?!\\p{L})',
  'news-?app',
  'unsere[rn]? app',
  'breaking news updates',
  'real-time updates',
);
const CHANNEL = words(
  'whats-?app',
  'telegram',
  'instagram',
  'facebook',
  'twitter',
  'tik-?tok',
  'you-?tube',
  'google news',
  'linkedin',
  'blue-?sky',
  'threads',
  'social media(?!\\p{L})',
  'redes sociales',
  'réseaux sociaux',
);
