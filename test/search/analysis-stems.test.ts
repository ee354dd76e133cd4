import { expect } from 'chai';
import { foldWord, stem } from '../../search/analysis/index.ts';

describe('stemming', () => {
  it('brings the forms of an English word together', () => {
    expect(['sanction', 'sanctions', 'sanctioned'].map((form) => stem(form, 'en'))).to.deep.equal([
      'sanction',
      'sanction',
      'sanction',
    ]);
  });

  it('follows the language named, by the first part of its tag', () => {
    expect(stem('nações', 'pt-BR')).to.equal(stem('nações', 'pt'));
    expect(stem('häuser', 'de')).to.equal('haus');
    expect(stem('husene', 'nb')).to.equal(stem('husene', 'no'));
  });

  it('leaves words of a language without rules as they are', () => {
    expect(stem('sanctions', 'xx')).to.equal('sanctions');
  });

  it('leaves words with digits and very long ones as they are', () => {
    expect(stem('1990s', 'en')).to.equal('1990s');
    expect(stem(`${'x'.repeat(70)}s`, 'en')).to.equal(`${'x'.repeat(70)}s`);
  });

  it('gives the same answer when it has forgotten the word meanwhile', () => {
    const before = stem('negotiations', 'en');
    for (let i = 0; i < 60_000; i += 1) stem(`w${i.toString(26).replaceAll(/\d/g, 'z')}q`, 'en');

    const after = stem('negotiations', 'en');

    expect([before, after]).to.deep.equal(['negoti', 'negoti']);
  });
});

describe('stemming words that have lost their accents', () => {
  const together: Readonly<Record<string, string>> = {
    es: `nación naciones, organización organizaciones, elección elecciones, canción canciones, negociación negociaciones,
      decisión decisiones, misión misiones, sanción sanciones, reunión reuniones, región regiones, unión uniones,
      investigación investigaciones, declaración declaraciones, información informaciones, relación relaciones,
      solución soluciones, acción acciones, opinión opiniones, ocupación ocupaciones, inmigración inmigraciones,
      manifestación manifestaciones, avión aviones, tecnología tecnologías, político políticas, economía economías,
      país países, habló hablaron, ganó ganar, votarán votar, inglés ingleses, autobús autobuses, presidencia presidencias`,
    ca: `elecció eleccions, decisió decisions, acció accions, informació informacions, comissió comissions,
      manifestació manifestacions, reunió reunions, organització organitzacions, sessió sessions, polític polítics`,
    fr: `année années, donnée données, donné données, donnée donner, arrêtée arrêter, arrêté arrêtée, élevée élever,
      première premier, dernière derniers, particulière particulier, ouvrière ouvrier, policières policier,
      financière financier, liberté libertés, activité activités, élève élèves, journée journées, annoncée annoncer,
      tuée tués, blessée blessés, signée signé, accusée accusé, nommée nommer, négociation négociations, école écoles,
      créée créer, européen européens, équipe équipes, idée idées, frontière frontières, rivière rivières,
      employée employé, menacée menacer, annoncèrent annoncer, présidente président, décision décisions`,
    pt: `nação nações, eleição eleições, negociação negociações, sanção sanções, declaração declarações, mão mãos,
      informação informações, decisão decisões, missão missões, reunião reuniões, região regiões, milhão milhões,
      avião aviões, leão leões, organização organizações, operação operações, relação relações, opinião opiniões,
      alemão alemães, irmão irmãos, cidadão cidadãos, canção canções, prisão prisões, pressão pressões, agência agências,
      importância importâncias, responsável responsáveis, possível possíveis, móvel móveis, político políticos`,
    de: 'haus häuser, land länder, stadt städte, kraft kräfte, fluss flüsse, könig könige, sohn söhne, straße straßen',
  };
  for (const [language, pairs] of Object.entries(together)) {
    it(`brings the forms of a word together: ${language}`, () => {
      for (const [one = '', other = ''] of pairsIn(pairs)) {
        expect(stem(foldWord(one), language), one).to.equal(stem(foldWord(other), language));
      }
    });
  }

  it('treats a word typed without its accents alike', () => {
    expect(stem('organizacion', 'es')).to.equal(stem(foldWord('Organizaciones'), 'es'));
    expect(stem('annees', 'fr')).to.equal(stem(foldWord('année'), 'fr'));
    expect(stem('nacao', 'pt')).to.equal(stem(foldWord('nações'), 'pt'));
  });

  const apart: Readonly<Record<string, string>> = {
    es: 'nación nacer, misión misa, región rey, acción aceite, unión uno, razón raza, león leo, estación esto, camión camino',
    fr: 'entrée entre, armée arme, idée ide, rivière rive, prière prix, bière bis, différent diffère, diction dictée',
    pt: 'missão missa, mão mau, mães mão, caos cão, canção canto, avião ave, pão pau, coração cor, salão sala, cartão carta',
  };
  for (const [language, pairs] of Object.entries(apart)) {
    it(`keeps words apart that only look alike: ${language}`, () => {
      for (const [one = '', other = ''] of pairsIn(pairs)) {
        expect(stem(foldWord(one), language), one).not.to.equal(stem(foldWord(other), language));
      }
    });
  }
});

const pairsIn = (list: string): string[][] => list.split(',').map((pair) => pair.trim().split(' '));
