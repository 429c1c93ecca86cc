/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which claims. Fields combine by AND, values within one by OR, and all hold for one and the same claim; absent or null does not filter, `[]` matches nothing. */
export type ClaimFilter = {
  /** `true`: only what another standing claim contradicts; `false`: only what none does. */
  contested?: boolean | null | undefined;
  /** A date or an interval in EDTF, such as `2019`, `2019-07`, `2019-07-14` or `2019-05/2019-06`, `..` for an open end; of at most 100 characters. Keeps claims whose event, at either end, may lie in it: a date without a year may lie in any, whatever its month. Claims without a date stay unless `undated` is `false`. */
  date?: string | null | undefined;
  /** Said by one of these documents; unknown ids match nothing. At most 500 values. */
  documents?: Array<string> | null | undefined;
  /** Both ends are among these; unknown ids match nothing. At most 500 values. */
  entities?: Array<string> | null | undefined;
  /** `true`: only the author's readings; `false`: only what is none. */
  interpretation?: boolean | null | undefined;
  /** Both ends are of these kinds, except the entity asked about (`neighborhood`, `neighborCounts`, `from` and `to` of `paths`); at most 500 values. */
  kinds?: Array<EntityKind> | null | undefined;
  /** One of these wordings; at most 500 values. */
  modalities?: Array<Modality> | null | undefined;
  /** Of an event at either end; at most 500 values. */
  outcomes?: Array<Outcome> | null | undefined;
  /** Absent: both, except in `paths`, which go over affirmed claims always. */
  polarity?: Polarity | null | undefined;
  /** One of these, affirmed or denied; at most 500 values. */
  predicates?: Array<Predicate> | null | undefined;
  /** The deepest speaker of the claim's chain is one of these; unknown ids match nothing. At most 500 values. */
  speakers?: Array<string> | null | undefined;
  /** Of one of these statuses; absent: ACTIVE and DISPUTED, those that stand. It works in `Query.claims` and `Entity.claims`; elsewhere only what stands is looked at, whatever it says. At most 500 values. */
  statuses?: Array<ClaimStatus> | null | undefined;
  /** Found in the names of both ends, in the glosses and fragments behind the claim, or in the label of its predicate; not in `sentence`. In lower case and without accents: all of the words, each as a whole, as a prefix, or with a typo. 1 to 200 characters; where names, glosses and fragments find more than 1,000 claims, it is refused as BAD_USER_INPUT: add a word. */
  text?: string | null | undefined;
  /** `false` leaves out claims without a dated event at either end; `true` is the same as absent. */
  undated?: boolean | null | undefined;
  /** `true`: only claims that the document's author passes on from somebody else; `false` is the same as absent. */
  withoutAuthor?: boolean | null | undefined;
  /** Leaves out claims at an event of one of these outcomes, at either end; what is no event stays. `[]` leaves out nothing. At most 500 values. */
  withoutOutcomes?: Array<Outcome> | null | undefined;
};

/** Whether a claim still stands. */
export type ClaimStatus =
  /** Stands. */
  | 'ACTIVE'
  /** Stands, and a person objects. */
  | 'DISPUTED'
  /** Its source took it back. */
  | 'RETRACTED'
  /** Another claim took its place. */
  | 'SUPERSEDED';

/** Where a date comes from. */
export type DateBasis =
  /** Other words of the same document give it. */
  | 'INFERRED'
  /** The words give it. */
  | 'STATED';

/** Which way a relation goes, seen from the entity asked about. */
export type Direction =
  /** The entity is the object. */
  | 'IN'
  /** The entity is the subject. */
  | 'OUT';

/** What an entity is. */
export type EntityKind =
  /** Accounts on a platform. */
  | 'ACCOUNT'
  /** A state, as a party or as a place. */
  | 'COUNTRY'
  /** What happened, is planned or may come: a visit, a raid, a campaign. */
  | 'EVENT'
  /** People spoken of together, without being an organization: three diplomats, the nationals who were detained. */
  | 'GROUP'
  /** A position that somebody holds or held. */
  | 'OFFICE'
  /** What acts under a name of its own: a government, an agency, a party, a company. */
  | 'ORGANIZATION'
  /** One human being. */
  | 'PERSON'
  /** Anywhere that is no country: a town, a camp, a region. */
  | 'PLACE'
  /** What is spoken of and is none of the others: an idea, a label, a feeling. */
  | 'TOPIC';

/** What kind of text it is. */
export type Genre =
  /** It reports. */
  | 'NEWS'
  /** It argues. */
  | 'OPINION'
  /** It documents. */
  | 'REPORT';

/** The side of a node on which its name stands. */
export type LabelSide =
  /** Under it. */
  | 'BOTTOM'
  /** To the left of it. */
  | 'LEFT'
  /** To the right of it. */
  | 'RIGHT'
  /** Over it. */
  | 'TOP';

/** How surely the text says it, strongest first. */
export type Modality =
  /** An accusation that the text does not vouch for. */
  | 'ALLEGED'
  /** Held for possible, no more. */
  | 'POSSIBLE'
  /** Held for likely. */
  | 'PROBABLE'
  /** Passed on from somebody else or from hearsay. */
  | 'REPORTED'
  /** Put flatly. It does not mean true. */
  | 'STATED';

/** Why a sentence gave no claim. */
export type NoClaimReason =
  /** Part of the page, not of the text. */
  | 'FURNITURE'
  /** Author, publisher or date: fields of the document. */
  | 'METADATA'
  /** It asks. */
  | 'QUESTION'
  /** It repeats another line word for word. */
  | 'REPEATED'
  /** A figure of speech or an appeal. */
  | 'RHETORIC'
  /** It praises or blames, and nobody else is party to it. */
  | 'VALUATION';

/** What became of an event, as the text has it. */
export type Outcome =
  /** It was planned and did not succeed. */
  | 'FOILED'
  /** It took place. */
  | 'HAPPENED'
  /** The text leaves it open. */
  | 'NOT_STATED'
  /** It is planned. */
  | 'PLANNED'
  /** It may come, no more. */
  | 'POSSIBLE';

/** Whether the source says that it is so or that it is not. */
export type Polarity =
  /** It is so. */
  | 'AFFIRMED'
  /** It is not so. */
  | 'DENIED';

/** What joins a claim's subject to its object. */
export type Predicate =
  /** "acted on the request of"; denied: "did not act on the request of". From ORGANIZATION to ORGANIZATION. */
  | 'ACTED_ON_REQUEST_OF'
  /** "acts in conjunction with"; denied: "does not act in conjunction with". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'ACTS_IN_CONJUNCTION_WITH'
  /** "aimed to acknowledge"; denied: "did not aim to acknowledge". From EVENT to TOPIC. */
  | 'AIMED_TO_ACKNOWLEDGE'
  /** "aimed to enhance"; denied: "did not aim to enhance". From EVENT to TOPIC. */
  | 'AIMED_TO_ENHANCE'
  /** "is aimed at gaining coverage for"; denied: "is not aimed at gaining coverage for". From TOPIC to EVENT. */
  | 'AIMED_TO_GAIN_COVERAGE_FOR'
  /** "is aimed at hindering"; denied: "is not aimed at hindering". From TOPIC to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'AIMED_TO_HINDER'
  /** "is aimed at impeding support for"; denied: "is not aimed at impeding support for". From TOPIC to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'AIMED_TO_IMPEDE_SUPPORT_FOR'
  /** "aimed to manipulate"; denied: "did not aim to manipulate". From EVENT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'AIMED_TO_MANIPULATE'
  /** "aimed to meet"; denied: "did not aim to meet". From EVENT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'AIMED_TO_MEET'
  /** "aimed to prevent"; denied: "did not aim to prevent". From PERSON, GROUP, ORGANIZATION, COUNTRY, EVENT to EVENT. */
  | 'AIMED_TO_PREVENT'
  /** "is aimed at sowing distrust and confusion in"; denied: "is not aimed at sowing distrust and confusion in". From TOPIC to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'AIMED_TO_SOW_DISTRUST_IN'
  /** "is allied with"; denied: "is not allied with". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'ALLIED_WITH'
  /** "is ambassador of"; denied: "is not ambassador of". From PERSON to ORGANIZATION, COUNTRY. */
  | 'AMBASSADOR_OF'
  /** "approved"; denied: "did not approve". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'APPROVED'
  /** "was arrested in"; denied: "was not arrested in". From PERSON, GROUP to COUNTRY. */
  | 'ARRESTED_IN'
  /** "is associated with"; denied: "is not associated with". From TOPIC to TOPIC. */
  | 'ASSOCIATED_WITH'
  /** "belongs to"; denied: "does not belong to". From GROUP, ORGANIZATION to ORGANIZATION, COUNTRY. */
  | 'BELONGS_TO'
  /** "is called"; denied: "is not called". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'CALLED'
  /** "carried out"; denied: "did not carry out". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'CARRIED_OUT'
  /** "is classed as"; denied: "is not classed as". From PERSON, GROUP, ORGANIZATION, COUNTRY, ACCOUNT to TOPIC. */
  | 'CLASSED_AS'
  /** "closed"; denied: "did not close". From PERSON, GROUP, ORGANIZATION, COUNTRY to ACCOUNT. */
  | 'CLOSED'
  /** "coincides with"; denied: "does not coincide with". From EVENT to EVENT. */
  | 'COINCIDES_WITH'
  /** "crushed"; denied: "is unable to crush". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'CRUSHED'
  /** "damages the reputation of"; denied: "does not damage the reputation of". From PERSON, GROUP, ORGANIZATION, COUNTRY, EVENT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'DAMAGES'
  /** "declared false"; denied: "did not declare false". From PERSON, GROUP, ORGANIZATION, COUNTRY to ACCOUNT. */
  | 'DECLARED_FALSE'
  /** "demonizes"; denied: "does not demonize". From PERSON, GROUP, ORGANIZATION, COUNTRY, EVENT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'DEMONIZES'
  /** "described"; denied: "did not describe". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'DESCRIBED'
  /** "designated"; denied: "did not designate". From COUNTRY, ORGANIZATION to ORGANIZATION. */
  | 'DESIGNATED'
  /** "detained"; denied: "did not detain". From PERSON, GROUP, ORGANIZATION, COUNTRY, EVENT to PERSON, GROUP. */
  | 'DETAINED'
  /** "is a diplomat of"; denied: "is not a diplomat of". From PERSON, GROUP to ORGANIZATION, COUNTRY. */
  | 'DIPLOMAT_OF'
  /** "is directed against"; denied: "is not directed against". From TOPIC to PERSON, GROUP, ORGANIZATION, COUNTRY, TOPIC. */
  | 'DIRECTED_AGAINST'
  /** "was done on behalf of"; denied: "was not done on behalf of". From EVENT to ORGANIZATION, COUNTRY. */
  | 'DONE_FOR'
  /** "drew"; denied: "did not draw". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'DREW'
  /** "drew attention to"; denied: "did not draw attention to". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'DREW_ATTENTION_TO'
  /** "is employed to do the bidding of"; denied: "is not employed to do the bidding of". From PERSON, GROUP to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'EMPLOYED_TO_SERVE'
  /** "employs"; denied: "does not employ". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP. */
  | 'EMPLOYS'
  /** "engages in"; denied: "does not engage in". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'ENGAGES_IN'
  /** "is equated with"; denied: "is not equated with". From ORGANIZATION to ORGANIZATION. */
  | 'EQUATED_WITH'
  /** "is an example of"; denied: "is not an example of". From EVENT, ACCOUNT to TOPIC, EVENT. */
  | 'EXAMPLE_OF'
  /** "was the expulsion of"; denied: "was not the expulsion of". From EVENT to PERSON, GROUP. */
  | 'EXPELLED'
  /** "was an expulsion from"; denied: "was not an expulsion from". From EVENT to COUNTRY. */
  | 'EXPELLED_FROM'
  /** "faces"; denied: "does not face". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'FACES'
  /** "favors"; denied: "does not favor". From TOPIC to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'FAVORS'
  /** "fears"; denied: "does not fear". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'FEARS'
  /** "feels"; denied: "does not feel". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'FEELS'
  /** "formed"; denied: "did not form". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'FORMED'
  /** "formerly held the office of"; denied: "did not hold the office of". From PERSON to OFFICE. */
  | 'FORMERLY_HELD'
  /** "fueled"; denied: "did not fuel". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'FUELED'
  /** "had contact with"; denied: "had no contact with". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'HAD_CONTACT_WITH'
  /** "has"; denied: "does not have". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'HAS'
  /** "is headquartered in"; denied: "is not headquartered in". From ORGANIZATION to PLACE, COUNTRY. */
  | 'HEADQUARTERED_IN'
  /** "highlights"; denied: "does not highlight". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'HIGHLIGHTS'
  /** "is identified as"; denied: "is not identified as". From ORGANIZATION, GROUP to ORGANIZATION. */
  | 'IDENTIFIED_AS'
  /** "is indicative of"; denied: "is not indicative of". From EVENT to TOPIC, EVENT. */
  | 'INDICATES'
  /** "was to be in"; denied: "was not to be in". From EVENT to PLACE, COUNTRY. */
  | 'INTENDED_FOR'
  /** "interrogated"; denied: "did not interrogate". From PERSON, GROUP, ORGANIZATION, COUNTRY, EVENT to PERSON, GROUP. */
  | 'INTERROGATED'
  /** "investigated"; denied: "did not investigate". From PERSON, GROUP, ORGANIZATION, COUNTRY, EVENT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'INVESTIGATED'
  /** "is about"; denied: "is not about". From TOPIC to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'IS_ABOUT'
  /** "was the jailing of"; denied: "was not the jailing of". From EVENT to PERSON, GROUP. */
  | 'JAILED'
  /** "is jailed in"; denied: "is not jailed in". From PERSON, GROUP to COUNTRY. */
  | 'JAILED_IN'
  /** "leads"; denied: "does not lead". From PERSON to ORGANIZATION, GROUP. */
  | 'LEADS'
  /** "is closely linked to"; denied: "is not linked to". From PERSON, GROUP to PERSON, GROUP. */
  | 'LINKED_TO'
  /** "is in"; denied: "is not in". From PLACE to PLACE, COUNTRY. */
  | 'LOCATED_IN'
  /** "is near"; denied: "is not near". From PLACE to PLACE. */
  | 'LOCATED_NEAR'
  /** "made"; denied: "did not make". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'MADE'
  /** "made headlines in"; denied: "did not make headlines in". From EVENT to COUNTRY. */
  | 'MADE_HEADLINES_IN'
  /** "manipulates"; denied: "does not manipulate". From PERSON, GROUP, ORGANIZATION, COUNTRY, EVENT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'MANIPULATES'
  /** "is meant to advertise for"; denied: "is not meant to advertise for". From ACCOUNT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'MEANT_TO_ADVERTISE_FOR'
  /** "is meant to disseminate"; denied: "is not meant to disseminate". From ACCOUNT to TOPIC. */
  | 'MEANT_TO_DISSEMINATE'
  /** "meddles in"; denied: "does not meddle in". From PERSON, GROUP, ORGANIZATION, COUNTRY to PLACE, COUNTRY. */
  | 'MEDDLES_IN'
  /** "is named with the office of"; denied: "is not named with the office of". From PERSON to OFFICE. */
  | 'NAMED_WITH_OFFICE'
  /** "is a national of"; denied: "is not a national of". From PERSON, GROUP to COUNTRY. */
  | 'NATIONAL_OF'
  /** "is an office of"; denied: "is not an office of". From OFFICE to COUNTRY, ORGANIZATION. */
  | 'OFFICE_OF'
  /** "was on grounds of"; denied: "was not on grounds of". From EVENT to EVENT. */
  | 'ON_GROUNDS_OF'
  /** "conducted prohibited activities at"; denied: "did not conduct prohibited activities at". From PERSON, GROUP to PLACE. */
  | 'OPERATED_AT'
  /** "opposes"; denied: "does not oppose". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'OPPOSES'
  /** "is the opposite of"; denied: "is not the opposite of". From TOPIC to TOPIC. */
  | 'OPPOSITE_OF'
  /** "ought to be concerned about"; denied: "need not be concerned about". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'OUGHT_TO_BE_CONCERNED_ABOUT'
  /** "is part of"; denied: "is not part of". From ACCOUNT to ACCOUNT. */
  | 'PART_OF'
  /** "is persuaded to smear"; denied: "is not persuaded to smear". From PERSON, GROUP to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'PERSUADED_TO_SMEAR'
  /** "is posted in"; denied: "is not posted in". From PERSON to COUNTRY. */
  | 'POSTED_IN'
  /** "raided"; denied: "did not raid". From PERSON, GROUP, ORGANIZATION, COUNTRY, EVENT to PLACE. */
  | 'RAIDED'
  /** "requested"; denied: "did not request". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'REQUESTED'
  /** "is seeking"; denied: "is not seeking". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP. */
  | 'SEEKS'
  /** "seeks to blunt"; denied: "does not seek to blunt". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'SEEKS_TO_BLUNT'
  /** "seeks to demonize"; denied: "does not seek to demonize". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'SEEKS_TO_DEMONIZE'
  /** "seeks to discredit"; denied: "does not seek to discredit". From PERSON, GROUP, ORGANIZATION, COUNTRY to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'SEEKS_TO_DISCREDIT'
  /** "seeks to dominate"; denied: "does not seek to dominate". From PERSON, GROUP, ORGANIZATION, COUNTRY to PLACE, COUNTRY. */
  | 'SEEKS_TO_DOMINATE'
  /** "spied for"; denied: "did not spy for". From PERSON, GROUP to ORGANIZATION, COUNTRY. */
  | 'SPIED_FOR'
  /** "spied in"; denied: "did not spy in". From PERSON, GROUP to COUNTRY. */
  | 'SPIED_IN'
  /** "spreads"; denied: "does not spread". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'SPREADS'
  /** "is striking in"; denied: "is not striking in". From PERSON, GROUP, ORGANIZATION, COUNTRY to PLACE, COUNTRY. */
  | 'STRIKES_IN'
  /** "takes part in"; denied: "does not take part in". From PERSON, GROUP, ORGANIZATION, COUNTRY to EVENT. */
  | 'TAKES_PART_IN'
  /** "targeted"; denied: "did not target". From EVENT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'TARGETED'
  /** "took place in"; denied: "did not take place in". From EVENT to PLACE, COUNTRY. */
  | 'TOOK_PLACE_IN'
  /** "was used to smear"; denied: "was not used to smear". From ACCOUNT to PERSON, GROUP, ORGANIZATION, COUNTRY. */
  | 'USED_TO_SMEAR'
  /** "uses"; denied: "does not use". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'USES'
  /** "visited"; denied: "did not visit". From PERSON, GROUP to PLACE, COUNTRY. */
  | 'VISITED'
  /** "is willing to accept"; denied: "is not willing to accept". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'WILLING_TO_ACCEPT'
  /** "is willing to augment"; denied: "is not willing to augment". From PERSON, GROUP, ORGANIZATION, COUNTRY to TOPIC. */
  | 'WILLING_TO_AUGMENT';

export type SentenceFieldsFragment = { id: string, paragraph: number, number: number, gloss: string, noClaimBecause: NoClaimReason | null };

export type ClaimEndsFragment = { predicate: Predicate, polarity: Polarity, subject: { id: string }, object: { id: string } };

export type SentencesQueryVariables = Exact<{ [key: string]: never; }>;


export type SentencesQuery = { documents: { edges: Array<{ node: { sentences: Array<{ id: string, paragraph: number, number: number, gloss: string, noClaimBecause: NoClaimReason | null, claims: Array<{ predicate: Predicate, polarity: Polarity, subject: { id: string }, object: { id: string } }> }> } }> } };

export type ArticleQueryVariables = Exact<{
  id: string;
}>;


export type ArticleQuery = { document: { id: string, sentences: Array<{ id: string, paragraph: number, number: number, gloss: string, noClaimBecause: NoClaimReason | null, claims: Array<{ id: string, sentence: string, modality: Modality, predicate: Predicate, polarity: Polarity, evidence: Array<{ sentence: { id: string }, anchors: Array<{ start: number, text: string }> }>, subject: { id: string }, object: { id: string } }> }> } | null };

export type CitedEvidenceFragment = { sentence: { id: string, paragraph: number, number: number, document: { title: string, publisher: string | null, author: { name: string }, date: { asWritten: string } | null } }, anchors: Array<{ start: number, text: string }> };

export type ClaimFieldsFragment = { id: string, sentence: string, predicate: Predicate, polarity: Polarity, modality: Modality, interpretation: boolean, cue: string | null, note: string | null, status: ClaimStatus, subject: { id: string, name: string, outcome: Outcome | null }, object: { id: string, name: string, outcome: Outcome | null }, attribution: Array<{ depth: number, speaker: { id: string, name: string } }>, evidence: Array<{ sentence: { gloss: string, id: string, paragraph: number, number: number, document: { title: string, publisher: string | null, author: { name: string }, date: { asWritten: string } | null } }, anchors: Array<{ start: number, text: string }> }>, contradicts: Array<{ id: string, sentence: string, modality: Modality, interpretation: boolean, attribution: Array<{ depth: number, speaker: { id: string, name: string } }> }> };

export type RelationDetailsQueryVariables = Exact<{
  id: string;
}>;


export type RelationDetailsQuery = { node:
    | { id: string, claims: Array<{ id: string, sentence: string, predicate: Predicate, polarity: Polarity, modality: Modality, interpretation: boolean, cue: string | null, note: string | null, status: ClaimStatus, subject: { id: string, name: string, outcome: Outcome | null }, object: { id: string, name: string, outcome: Outcome | null }, attribution: Array<{ depth: number, speaker: { id: string, name: string } }>, evidence: Array<{ sentence: { gloss: string, id: string, paragraph: number, number: number, document: { title: string, publisher: string | null, author: { name: string }, date: { asWritten: string } | null } }, anchors: Array<{ start: number, text: string }> }>, contradicts: Array<{ id: string, sentence: string, modality: Modality, interpretation: boolean, attribution: Array<{ depth: number, speaker: { id: string, name: string } }> }> }> }
    | Record<PropertyKey, never>
   | null };

export type PassingClaimsQueryVariables = Exact<{
  filter: ClaimFilter;
}>;


export type PassingClaimsQuery = { claims: { edges: Array<{ node: { id: string } }> } };

export type PassingOfQueryVariables = Exact<{
  id: string;
  filter: ClaimFilter;
  said: ClaimFilter;
}>;


export type PassingOfQuery = { entity: { id: string, claims: { edges: Array<{ node: { id: string } }> } } | null, claims: { edges: Array<{ node: { id: string } }> } };

export type ListedClaimFragment = { id: string, sentence: string, modality: Modality, predicate: Predicate, polarity: Polarity, subject: { id: string }, object: { id: string } };

export type EntityDetailsQueryVariables = Exact<{
  id: string;
  speakers: Array<string> | string;
}>;


export type EntityDetailsQuery = { claims: { totalCount: number, edges: Array<{ node: { id: string, sentence: string, modality: Modality, predicate: Predicate, polarity: Polarity, subject: { id: string }, object: { id: string } } }> }, entity: { id: string, kind: EntityKind, name: string, aliases: Array<string>, summary: string | null, unnamed: boolean, quantityAsWritten: string | null, outcome: Outcome | null, degree: number, date: { edtf: string | null, asWritten: string, basis: DateBasis, reason: string | null } | null, claims: { totalCount: number, edges: Array<{ node: { id: string, sentence: string, modality: Modality, predicate: Predicate, polarity: Polarity, subject: { id: string }, object: { id: string } } }> } } | null };

export type EntityFieldsFragment = { id: string, kind: EntityKind, name: string, unnamed: boolean, outcome: Outcome | null, degree: number, date: { edtf: string | null, asWritten: string } | null };

export type RelationFieldsFragment = { predicate: Predicate, source: string, target: string, polarity: Polarity, modality: Modality, interpretation: boolean, contested: boolean, claimCount: number, id: string, voices: Array<{ speaker: string, modality: Modality, interpretation: boolean, depth: number, contested: boolean, claimCount: number }> };

export type OpeningQueryVariables = Exact<{ [key: string]: never; }>;


export type OpeningQuery = { vocabulary: { kinds: Array<{ kind: EntityKind, label: string, plural: string, shape: string, hue: string }>, predicates: Array<{ predicate: Predicate, label: string, inverseLabel: string, deniedLabel: string, edgeLabel: string, aim: boolean }>, modalities: Array<{ modality: Modality, label: string, word: string | null, meaning: string }> }, documents: { totalCount: number, edges: Array<{ node: { id: string, title: string, publisher: string | null, genre: Genre, author: { id: string, name: string }, date: { asWritten: string } | null, opening: Array<{ entity: string, width: number, x: number, y: number, labelSide: LabelSide }> } }> }, versions: { edges: Array<{ node: { id: string, version: string } }>, pageInfo: { hasNextPage: boolean } }, facets: { total: number, interpretations: number, denials: number, contested: number, kinds: Array<{ kind: EntityKind, count: number }>, predicates: Array<{ predicate: Predicate, count: number }>, modalities: Array<{ modality: Modality, count: number }>, outcomes: Array<{ outcome: Outcome, count: number }>, speakers: Array<{ depth: number, claimCount: number, entity: { id: string, name: string } }> }, dated: { total: number } };

export type FacetsQueryVariables = Exact<{
  all?: ClaimFilter | null | undefined;
  dated?: ClaimFilter | null | undefined;
  modalities?: ClaimFilter | null | undefined;
  byModalities: boolean;
  reading?: ClaimFilter | null | undefined;
  byReading: boolean;
  unreal?: ClaimFilter | null | undefined;
  byUnreal: boolean;
  contested?: ClaimFilter | null | undefined;
  byContested: boolean;
  kinds?: ClaimFilter | null | undefined;
  byKinds: boolean;
  predicates?: ClaimFilter | null | undefined;
  byPredicates: boolean;
  speakers?: ClaimFilter | null | undefined;
  bySpeakers: boolean;
  undated?: ClaimFilter | null | undefined;
  byUndated: boolean;
}>;


export type FacetsQuery = { all: { total: number, interpretations: number, contested: number, modalities: Array<{ modality: Modality, count: number }>, outcomes: Array<{ outcome: Outcome, count: number }>, kinds: Array<{ kind: EntityKind, count: number }>, predicates: Array<{ predicate: Predicate, count: number }>, speakers: Array<{ claimCount: number, entity: { id: string } }> }, dated: { total: number }, modalities?: { modalities: Array<{ modality: Modality, count: number }> }, reading?: { interpretations: number }, unreal?: { outcomes: Array<{ outcome: Outcome, count: number }> }, contested?: { contested: number }, kinds?: { kinds: Array<{ kind: EntityKind, count: number }> }, predicates?: { predicates: Array<{ predicate: Predicate, count: number }> }, speakers?: { speakers: Array<{ claimCount: number, entity: { id: string } }> }, undated?: { total: number } };

export type PassingLinesQueryVariables = Exact<{
  ids: Array<string> | string;
  filter?: ClaimFilter | null | undefined;
}>;


export type PassingLinesQuery = { subgraph: { relations: Array<{ id: string }> } };

export type SubgraphQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type SubgraphQuery = { subgraph: { nodes: Array<{ id: string, kind: EntityKind, name: string, unnamed: boolean, outcome: Outcome | null, degree: number, date: { edtf: string | null, asWritten: string } | null }>, relations: Array<{ predicate: Predicate, source: string, target: string, polarity: Polarity, modality: Modality, interpretation: boolean, contested: boolean, claimCount: number, id: string, voices: Array<{ speaker: string, modality: Modality, interpretation: boolean, depth: number, contested: boolean, claimCount: number }> }> } };

export type BesideQueryVariables = Exact<{
  added: Array<string> | string;
  all: Array<string> | string;
  touching: Array<string> | string;
}>;


export type BesideQuery = { added: { nodes: Array<{ id: string, kind: EntityKind, name: string, unnamed: boolean, outcome: Outcome | null, degree: number, date: { edtf: string | null, asWritten: string } | null }> }, among: { relations: Array<{ predicate: Predicate, source: string, target: string, polarity: Polarity, modality: Modality, interpretation: boolean, contested: boolean, claimCount: number, id: string, voices: Array<{ speaker: string, modality: Modality, interpretation: boolean, depth: number, contested: boolean, claimCount: number }> }> } };

export type OverviewQueryVariables = Exact<{
  budget: number;
  filter?: ClaimFilter | null | undefined;
}>;


export type OverviewQuery = { overview: { nodes: Array<{ id: string, kind: EntityKind, name: string, unnamed: boolean, outcome: Outcome | null, degree: number, date: { edtf: string | null, asWritten: string } | null }>, relations: Array<{ predicate: Predicate, source: string, target: string, polarity: Polarity, modality: Modality, interpretation: boolean, contested: boolean, claimCount: number, id: string, voices: Array<{ speaker: string, modality: Modality, interpretation: boolean, depth: number, contested: boolean, claimCount: number }> }> } };

export type NeighborhoodQueryVariables = Exact<{
  id: string;
  filter?: ClaimFilter | null | undefined;
  direction?: Direction | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type NeighborhoodQuery = { neighborhood: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, counts: { matching: number, exact: boolean } } };

export type NeighborCountsQueryVariables = Exact<{
  id: string;
  filter?: ClaimFilter | null | undefined;
}>;


export type NeighborCountsQuery = { neighborCounts: Array<{ kind: EntityKind, predicate: Predicate, direction: Direction, polarity: Polarity, count: number, exact: boolean }>, neighborhood: { counts: { matching: number, exact: boolean } } };

export type JudgedQueryVariables = Exact<{
  ids: Array<string> | string;
  judged: ClaimFilter;
}>;


export type JudgedQuery = { subgraph: { relations: Array<{ id: string, voices: Array<{ speaker: string, modality: Modality, interpretation: boolean, depth: number, contested: boolean, claimCount: number }> }> } };

export type JudgedLineFragment = { id: string, voices: Array<{ speaker: string, modality: Modality, interpretation: boolean, depth: number, contested: boolean, claimCount: number }> };

export type PassingQueryVariables = Exact<{
  ids: Array<string> | string;
  filter?: ClaimFilter | null | undefined;
  judged?: ClaimFilter | null | undefined;
  isJudged: boolean;
}>;


export type PassingQuery = { lines?: { relations: Array<{ id: string, voices: Array<{ speaker: string, modality: Modality, interpretation: boolean, depth: number, contested: boolean, claimCount: number }> }> }, subgraph: { nodes: Array<{ id: string, claims: { totalCount: number } }> }, overview: { counts: { total: number, matching: number } } };

export type NotDrawnQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type NotDrawnQuery = { entities: { totalCount: number, edges: Array<{ node: { id: string, name: string, kind: EntityKind, outcome: Outcome | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LeftOutByFilterQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LeftOutByFilterQuery = { entities: { edges: Array<{ node: { id: string, name: string, kind: EntityKind, outcome: Outcome | null, claims: { totalCount: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: Array<{ matched: string, entity: { id: string, kind: EntityKind, name: string, aliases: Array<string>, unnamed: boolean, outcome: Outcome | null } }> };

export type SearchSaidQueryVariables = Exact<{
  filter: ClaimFilter;
}>;


export type SearchSaidQuery = { claims: { edges: Array<{ node: { id: string, sentence: string, predicate: Predicate, polarity: Polarity, subject: { id: string }, object: { id: string } } }> } };

export type ExportedEntitiesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ExportedEntitiesQuery = { subgraph: { nodes: Array<{ id: string, kind: EntityKind, name: string, aliases: Array<string>, summary: string | null, unnamed: boolean, outcome: Outcome | null, date: { edtf: string | null, asWritten: string } | null }> } };

export type ExportedClaimsQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ExportedClaimsQuery = { claims: { edges: Array<{ node: { id: string, sentence: string, predicate: Predicate, polarity: Polarity, modality: Modality, interpretation: boolean, cue: string | null, note: string | null, status: ClaimStatus, subject: { id: string }, object: { id: string }, attribution: Array<{ speaker: { id: string, name: string } }>, contradicts: Array<{ id: string }>, evidence: Array<{ sentence: { id: string, paragraph: number, number: number, document: { title: string, publisher: string | null, author: { name: string }, date: { asWritten: string } | null } }, anchors: Array<{ start: number, text: string }> }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExportedClaimFragment = { id: string, sentence: string, predicate: Predicate, polarity: Polarity, modality: Modality, interpretation: boolean, cue: string | null, note: string | null, status: ClaimStatus, subject: { id: string }, object: { id: string }, attribution: Array<{ speaker: { id: string, name: string } }>, contradicts: Array<{ id: string }>, evidence: Array<{ sentence: { id: string, paragraph: number, number: number, document: { title: string, publisher: string | null, author: { name: string }, date: { asWritten: string } | null } }, anchors: Array<{ start: number, text: string }> }> };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops: number;
  filter?: ClaimFilter | null | undefined;
  first: number;
}>;


export type PathsQuery = { paths: { searchedHops: number, complete: boolean, hasMore: boolean, paths: Array<{ hops: number, weakest: Modality, interpretation: boolean, nodes: Array<{ id: string, kind: EntityKind, name: string, outcome: Outcome | null }>, relations: Array<{ id: string, interpretation: boolean, claims: Array<{ sentence: string, modality: Modality, interpretation: boolean, attribution: Array<{ speaker: { name: string } }>, evidence: Array<{ sentence: { id: string, paragraph: number, number: number, document: { title: string, publisher: string | null, author: { name: string }, date: { asWritten: string } | null } }, anchors: Array<{ start: number, text: string }> }> }> }> }> } };

export type StoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type StoriesQuery = { stories: Array<{ id: string, title: string, summary: string, steps: Array<{ text: string, entities: Array<string>, relations: Array<string>, positions: Array<{ entity: string, width: number, x: number, y: number, labelSide: LabelSide }> }> }> };

export type TimelineQueryVariables = Exact<{
  filter?: ClaimFilter | null | undefined;
  first: number;
}>;


export type TimelineQuery = { timeline: { hasMore: boolean, dated: Array<{ id: string, name: string, outcome: Outcome | null, date: { edtf: string | null, asWritten: string } | null }>, undated: Array<{ id: string, name: string, outcome: Outcome | null, date: { edtf: string | null, asWritten: string } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SentenceFieldsFragmentDoc = new TypedDocumentString(`
    fragment SentenceFields on Sentence {
  id
  paragraph
  number
  gloss
  noClaimBecause
}
    `, {"fragmentName":"SentenceFields"}) as unknown as TypedDocumentString<SentenceFieldsFragment, unknown>;
export const CitedEvidenceFragmentDoc = new TypedDocumentString(`
    fragment CitedEvidence on Evidence {
  sentence {
    id
    paragraph
    number
    document {
      title
      publisher
      author {
        name
      }
      date {
        asWritten
      }
    }
  }
  anchors {
    start
    text
  }
}
    `, {"fragmentName":"CitedEvidence"}) as unknown as TypedDocumentString<CitedEvidenceFragment, unknown>;
export const ClaimFieldsFragmentDoc = new TypedDocumentString(`
    fragment ClaimFields on Claim {
  id
  sentence
  predicate
  polarity
  modality
  interpretation
  cue
  note
  status
  subject {
    id
    name
    outcome
  }
  object {
    id
    name
    outcome
  }
  attribution {
    depth
    speaker {
      id
      name
    }
  }
  evidence {
    ...CitedEvidence
    sentence {
      gloss
    }
  }
  contradicts {
    id
    sentence
    modality
    interpretation
    attribution {
      depth
      speaker {
        id
        name
      }
    }
  }
}
    fragment CitedEvidence on Evidence {
  sentence {
    id
    paragraph
    number
    document {
      title
      publisher
      author {
        name
      }
      date {
        asWritten
      }
    }
  }
  anchors {
    start
    text
  }
}`, {"fragmentName":"ClaimFields"}) as unknown as TypedDocumentString<ClaimFieldsFragment, unknown>;
export const ClaimEndsFragmentDoc = new TypedDocumentString(`
    fragment ClaimEnds on Claim {
  predicate
  polarity
  subject {
    id
  }
  object {
    id
  }
}
    `, {"fragmentName":"ClaimEnds"}) as unknown as TypedDocumentString<ClaimEndsFragment, unknown>;
export const ListedClaimFragmentDoc = new TypedDocumentString(`
    fragment ListedClaim on Claim {
  id
  sentence
  ...ClaimEnds
  modality
}
    fragment ClaimEnds on Claim {
  predicate
  polarity
  subject {
    id
  }
  object {
    id
  }
}`, {"fragmentName":"ListedClaim"}) as unknown as TypedDocumentString<ListedClaimFragment, unknown>;
export const EntityFieldsFragmentDoc = new TypedDocumentString(`
    fragment EntityFields on Entity {
  id
  kind
  name
  unnamed
  outcome
  degree
  date {
    edtf
    asWritten
  }
}
    `, {"fragmentName":"EntityFields"}) as unknown as TypedDocumentString<EntityFieldsFragment, unknown>;
export const JudgedLineFragmentDoc = new TypedDocumentString(`
    fragment JudgedLine on Relation {
  id
  voices {
    speaker
    modality
    interpretation
    depth
    contested
    claimCount
  }
}
    `, {"fragmentName":"JudgedLine"}) as unknown as TypedDocumentString<JudgedLineFragment, unknown>;
export const RelationFieldsFragmentDoc = new TypedDocumentString(`
    fragment RelationFields on Relation {
  ...JudgedLine
  predicate
  source
  target
  polarity
  modality
  interpretation
  contested
  claimCount
}
    fragment JudgedLine on Relation {
  id
  voices {
    speaker
    modality
    interpretation
    depth
    contested
    claimCount
  }
}`, {"fragmentName":"RelationFields"}) as unknown as TypedDocumentString<RelationFieldsFragment, unknown>;
export const ExportedClaimFragmentDoc = new TypedDocumentString(`
    fragment ExportedClaim on Claim {
  id
  sentence
  predicate
  polarity
  modality
  interpretation
  cue
  note
  status
  subject {
    id
  }
  object {
    id
  }
  attribution {
    speaker {
      id
      name
    }
  }
  contradicts {
    id
  }
  evidence {
    ...CitedEvidence
  }
}
    fragment CitedEvidence on Evidence {
  sentence {
    id
    paragraph
    number
    document {
      title
      publisher
      author {
        name
      }
      date {
        asWritten
      }
    }
  }
  anchors {
    start
    text
  }
}`, {"fragmentName":"ExportedClaim"}) as unknown as TypedDocumentString<ExportedClaimFragment, unknown>;
export const SentencesDocument = new TypedDocumentString(`
    query Sentences {
  documents(first: 1) {
    edges {
      node {
        sentences {
          ...SentenceFields
          claims {
            ...ClaimEnds
          }
        }
      }
    }
  }
}
    fragment SentenceFields on Sentence {
  id
  paragraph
  number
  gloss
  noClaimBecause
}
fragment ClaimEnds on Claim {
  predicate
  polarity
  subject {
    id
  }
  object {
    id
  }
}`, {"hash":"dfd2578a393419a66ba5a4251f030bde669c75354cfb5c8fe5a459395e584cbc"}) as unknown as TypedDocumentString<SentencesQuery, SentencesQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($id: ID!) {
  document(id: $id) {
    id
    sentences {
      ...SentenceFields
      claims {
        ...ListedClaim
        evidence {
          sentence {
            id
          }
          anchors {
            start
            text
          }
        }
      }
    }
  }
}
    fragment SentenceFields on Sentence {
  id
  paragraph
  number
  gloss
  noClaimBecause
}
fragment ClaimEnds on Claim {
  predicate
  polarity
  subject {
    id
  }
  object {
    id
  }
}
fragment ListedClaim on Claim {
  id
  sentence
  ...ClaimEnds
  modality
}`, {"hash":"2e5ec66958ad9e21310e73872e46483b0a0d44a33cd6f2aa810944b0ab3bf00a"}) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const RelationDetailsDocument = new TypedDocumentString(`
    query RelationDetails($id: ID!) {
  node(id: $id) {
    ... on Relation {
      id
      claims(first: 100) {
        ...ClaimFields
      }
    }
  }
}
    fragment CitedEvidence on Evidence {
  sentence {
    id
    paragraph
    number
    document {
      title
      publisher
      author {
        name
      }
      date {
        asWritten
      }
    }
  }
  anchors {
    start
    text
  }
}
fragment ClaimFields on Claim {
  id
  sentence
  predicate
  polarity
  modality
  interpretation
  cue
  note
  status
  subject {
    id
    name
    outcome
  }
  object {
    id
    name
    outcome
  }
  attribution {
    depth
    speaker {
      id
      name
    }
  }
  evidence {
    ...CitedEvidence
    sentence {
      gloss
    }
  }
  contradicts {
    id
    sentence
    modality
    interpretation
    attribution {
      depth
      speaker {
        id
        name
      }
    }
  }
}`, {"hash":"526a3b892e38df4c207a0232ffdc89f933134c8b3b8f6b83ce838f54ff6e4b04"}) as unknown as TypedDocumentString<RelationDetailsQuery, RelationDetailsQueryVariables>;
export const PassingClaimsDocument = new TypedDocumentString(`
    query PassingClaims($filter: ClaimFilter!) {
  claims(filter: $filter, first: 200) {
    edges {
      node {
        id
      }
    }
  }
}
    `, {"hash":"8821dc4fd463ac5be271cd9060878a9abfa8dbb6e94205f1f0ae3b0b528c354f"}) as unknown as TypedDocumentString<PassingClaimsQuery, PassingClaimsQueryVariables>;
export const PassingOfDocument = new TypedDocumentString(`
    query PassingOf($id: ID!, $filter: ClaimFilter!, $said: ClaimFilter!) {
  entity(id: $id) {
    id
    claims(filter: $filter, first: 100) {
      edges {
        node {
          id
        }
      }
    }
  }
  claims(filter: $said, first: 100) {
    edges {
      node {
        id
      }
    }
  }
}
    `, {"hash":"469a36b0e31f3e111c406c374627352cfef968314b61170c57ab0d2b13fc5bb2"}) as unknown as TypedDocumentString<PassingOfQuery, PassingOfQueryVariables>;
export const EntityDetailsDocument = new TypedDocumentString(`
    query EntityDetails($id: ID!, $speakers: [ID!]!) {
  claims(filter: {speakers: $speakers}, first: 100) {
    totalCount
    edges {
      node {
        ...ListedClaim
      }
    }
  }
  entity(id: $id) {
    id
    kind
    name
    aliases
    summary
    unnamed
    quantityAsWritten
    outcome
    degree
    date {
      edtf
      asWritten
      basis
      reason
    }
    claims(first: 100) {
      totalCount
      edges {
        node {
          ...ListedClaim
        }
      }
    }
  }
}
    fragment ClaimEnds on Claim {
  predicate
  polarity
  subject {
    id
  }
  object {
    id
  }
}
fragment ListedClaim on Claim {
  id
  sentence
  ...ClaimEnds
  modality
}`, {"hash":"86caf6f03dd38b1484b904688fcbd61a6067b7ad4a2473ae335b3809d04f8dd2"}) as unknown as TypedDocumentString<EntityDetailsQuery, EntityDetailsQueryVariables>;
export const OpeningDocument = new TypedDocumentString(`
    query Opening {
  vocabulary {
    kinds {
      kind
      label
      plural
      shape
      hue
    }
    predicates {
      predicate
      label
      inverseLabel
      deniedLabel
      edgeLabel
      aim
    }
    modalities {
      modality
      label
      word
      meaning
    }
  }
  documents(first: 1) {
    totalCount
    edges {
      node {
        id
        title
        author {
          id
          name
        }
        publisher
        genre
        date {
          asWritten
        }
        opening {
          entity
          width
          x
          y
          labelSide
        }
      }
    }
  }
  versions: documents(first: 100) {
    edges {
      node {
        id
        version
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  facets {
    total
    interpretations
    denials
    contested
    kinds {
      kind
      count
    }
    predicates {
      predicate
      count
    }
    modalities {
      modality
      count
    }
    outcomes {
      outcome
      count
    }
    speakers {
      entity {
        id
        name
      }
      depth
      claimCount
    }
  }
  dated: facets(filter: {undated: false}) {
    total
  }
}
    `, {"hash":"425446ad204d916c97f468c27b2bba0f5a696acba1b772aedc7b6e37af2b9136"}) as unknown as TypedDocumentString<OpeningQuery, OpeningQueryVariables>;
export const FacetsDocument = new TypedDocumentString(`
    query Facets($all: ClaimFilter, $dated: ClaimFilter, $modalities: ClaimFilter, $byModalities: Boolean!, $reading: ClaimFilter, $byReading: Boolean!, $unreal: ClaimFilter, $byUnreal: Boolean!, $contested: ClaimFilter, $byContested: Boolean!, $kinds: ClaimFilter, $byKinds: Boolean!, $predicates: ClaimFilter, $byPredicates: Boolean!, $speakers: ClaimFilter, $bySpeakers: Boolean!, $undated: ClaimFilter, $byUndated: Boolean!) {
  all: facets(filter: $all) {
    total
    modalities {
      modality
      count
    }
    interpretations
    outcomes {
      outcome
      count
    }
    contested
    kinds {
      kind
      count
    }
    predicates {
      predicate
      count
    }
    speakers {
      entity {
        id
      }
      claimCount
    }
  }
  dated: facets(filter: $dated) {
    total
  }
  modalities: facets(filter: $modalities) @include(if: $byModalities) {
    modalities {
      modality
      count
    }
  }
  reading: facets(filter: $reading) @include(if: $byReading) {
    interpretations
  }
  unreal: facets(filter: $unreal) @include(if: $byUnreal) {
    outcomes {
      outcome
      count
    }
  }
  contested: facets(filter: $contested) @include(if: $byContested) {
    contested
  }
  kinds: facets(filter: $kinds) @include(if: $byKinds) {
    kinds {
      kind
      count
    }
  }
  predicates: facets(filter: $predicates) @include(if: $byPredicates) {
    predicates {
      predicate
      count
    }
  }
  speakers: facets(filter: $speakers) @include(if: $bySpeakers) {
    speakers {
      entity {
        id
      }
      claimCount
    }
  }
  undated: facets(filter: $undated) @include(if: $byUndated) {
    total
  }
}
    `, {"hash":"7cb7c1922d45c71efb0aa07f00512650ab2eec64a40b33bf335aee82215ad3cb"}) as unknown as TypedDocumentString<FacetsQuery, FacetsQueryVariables>;
export const PassingLinesDocument = new TypedDocumentString(`
    query PassingLines($ids: [ID!]!, $filter: ClaimFilter) {
  subgraph(ids: $ids, filter: $filter) {
    relations {
      id
    }
  }
}
    `, {"hash":"fe905d6409bbf00da2e71778cdfe73120c96f75433a058c81b9e9d1ee4f3fcba"}) as unknown as TypedDocumentString<PassingLinesQuery, PassingLinesQueryVariables>;
export const SubgraphDocument = new TypedDocumentString(`
    query Subgraph($ids: [ID!]!) {
  subgraph(ids: $ids) {
    nodes {
      ...EntityFields
    }
    relations {
      ...RelationFields
    }
  }
}
    fragment EntityFields on Entity {
  id
  kind
  name
  unnamed
  outcome
  degree
  date {
    edtf
    asWritten
  }
}
fragment RelationFields on Relation {
  ...JudgedLine
  predicate
  source
  target
  polarity
  modality
  interpretation
  contested
  claimCount
}
fragment JudgedLine on Relation {
  id
  voices {
    speaker
    modality
    interpretation
    depth
    contested
    claimCount
  }
}`, {"hash":"73d12b493fa02f65a7769cf5bf6f62de6c853aaf22a6b7f1dd6b46802d2c7d0d"}) as unknown as TypedDocumentString<SubgraphQuery, SubgraphQueryVariables>;
export const BesideDocument = new TypedDocumentString(`
    query Beside($added: [ID!]!, $all: [ID!]!, $touching: [ID!]!) {
  added: subgraph(ids: $added, touching: []) {
    nodes {
      ...EntityFields
    }
  }
  among: subgraph(ids: $all, touching: $touching) {
    relations {
      ...RelationFields
    }
  }
}
    fragment EntityFields on Entity {
  id
  kind
  name
  unnamed
  outcome
  degree
  date {
    edtf
    asWritten
  }
}
fragment RelationFields on Relation {
  ...JudgedLine
  predicate
  source
  target
  polarity
  modality
  interpretation
  contested
  claimCount
}
fragment JudgedLine on Relation {
  id
  voices {
    speaker
    modality
    interpretation
    depth
    contested
    claimCount
  }
}`, {"hash":"6a9dd293d2e3f4c98caaa5ba2d542d7770d3d187082d6f1bee249db5884fd6a9"}) as unknown as TypedDocumentString<BesideQuery, BesideQueryVariables>;
export const OverviewDocument = new TypedDocumentString(`
    query Overview($budget: Int!, $filter: ClaimFilter) {
  overview(budget: $budget, filter: $filter) {
    nodes {
      ...EntityFields
    }
    relations {
      ...RelationFields
    }
  }
}
    fragment EntityFields on Entity {
  id
  kind
  name
  unnamed
  outcome
  degree
  date {
    edtf
    asWritten
  }
}
fragment RelationFields on Relation {
  ...JudgedLine
  predicate
  source
  target
  polarity
  modality
  interpretation
  contested
  claimCount
}
fragment JudgedLine on Relation {
  id
  voices {
    speaker
    modality
    interpretation
    depth
    contested
    claimCount
  }
}`, {"hash":"fa2bab42338a6d1dec79475e8e1179913b2056437f6a1d2a8b6ea0d50bd05238"}) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const NeighborhoodDocument = new TypedDocumentString(`
    query Neighborhood($id: ID!, $filter: ClaimFilter, $direction: Direction, $first: Int!, $after: String) {
  neighborhood(
    id: $id
    filter: $filter
    direction: $direction
    first: $first
    after: $after
  ) {
    nodes {
      id
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    counts {
      matching
      exact
    }
  }
}
    `, {"hash":"ce9451abd866f0e8e0992ccf54bb58493204e1ebfd3dff9001d6c22bb273b50f"}) as unknown as TypedDocumentString<NeighborhoodQuery, NeighborhoodQueryVariables>;
export const NeighborCountsDocument = new TypedDocumentString(`
    query NeighborCounts($id: ID!, $filter: ClaimFilter) {
  neighborCounts(id: $id, filter: $filter) {
    kind
    predicate
    direction
    polarity
    count
    exact
  }
  neighborhood(id: $id, filter: $filter, first: 1) {
    counts {
      matching
      exact
    }
  }
}
    `, {"hash":"2cfb6976e0bace8f02612dfa2bfbb9811332f2958bd7d4b09846b318d50e2771"}) as unknown as TypedDocumentString<NeighborCountsQuery, NeighborCountsQueryVariables>;
export const JudgedDocument = new TypedDocumentString(`
    query Judged($ids: [ID!]!, $judged: ClaimFilter!) {
  subgraph(ids: $ids, filter: $judged) {
    relations {
      ...JudgedLine
    }
  }
}
    fragment JudgedLine on Relation {
  id
  voices {
    speaker
    modality
    interpretation
    depth
    contested
    claimCount
  }
}`, {"hash":"f1950d9981f5f1f0ac0cf1a11cd79565e11f37270c43e439ef7ced1e67c1601c"}) as unknown as TypedDocumentString<JudgedQuery, JudgedQueryVariables>;
export const PassingDocument = new TypedDocumentString(`
    query Passing($ids: [ID!]!, $filter: ClaimFilter, $judged: ClaimFilter, $isJudged: Boolean!) {
  lines: subgraph(ids: $ids, filter: $judged) @include(if: $isJudged) {
    relations {
      ...JudgedLine
    }
  }
  subgraph(ids: $ids) {
    nodes {
      id
      claims(filter: $filter, first: 1) {
        totalCount
      }
    }
  }
  overview(filter: $filter, budget: 1) {
    counts {
      total
      matching
    }
  }
}
    fragment JudgedLine on Relation {
  id
  voices {
    speaker
    modality
    interpretation
    depth
    contested
    claimCount
  }
}`, {"hash":"ad40ffc78eb71e02a874914e6914be0e33e7cbdd9d1094f6d1a8f40d3a96dfe4"}) as unknown as TypedDocumentString<PassingQuery, PassingQueryVariables>;
export const NotDrawnDocument = new TypedDocumentString(`
    query NotDrawn($filter: ClaimFilter, $after: String) {
  entities(claims: $filter, first: 200, after: $after) {
    totalCount
    edges {
      node {
        id
        name
        kind
        outcome
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"9803d1e009b4e7ded77886ac659b903ee120927c78c22a9f3b1b59ee8f9013e7"}) as unknown as TypedDocumentString<NotDrawnQuery, NotDrawnQueryVariables>;
export const LeftOutByFilterDocument = new TypedDocumentString(`
    query LeftOutByFilter($filter: ClaimFilter, $after: String) {
  entities(first: 100, after: $after) {
    edges {
      node {
        id
        name
        kind
        outcome
        claims(filter: $filter, first: 1) {
          totalCount
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"9d1a2b144a9fc24f516ba64222dc74794f4e7e0c632fbfffa0f4633627998001"}) as unknown as TypedDocumentString<LeftOutByFilterQuery, LeftOutByFilterQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  search(text: $text) {
    entity {
      id
      kind
      name
      aliases
      unnamed
      outcome
    }
    matched
  }
}
    `, {"hash":"8b1513db8fbd7ab3a01dced488bb7e5a6981fb6e7935cdb18c554dc33827c26f"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SearchSaidDocument = new TypedDocumentString(`
    query SearchSaid($filter: ClaimFilter!) {
  claims(filter: $filter, first: 20) {
    edges {
      node {
        id
        sentence
        predicate
        polarity
        subject {
          id
        }
        object {
          id
        }
      }
    }
  }
}
    `, {"hash":"5b61edcc1cd0ed1c105e7827b75a5b2f59e4369fe44bc1cc50751b977d80f4f5"}) as unknown as TypedDocumentString<SearchSaidQuery, SearchSaidQueryVariables>;
export const ExportedEntitiesDocument = new TypedDocumentString(`
    query ExportedEntities($ids: [ID!]!) {
  subgraph(ids: $ids) {
    nodes {
      id
      kind
      name
      aliases
      summary
      unnamed
      outcome
      date {
        edtf
        asWritten
      }
    }
  }
}
    `, {"hash":"56e32f4cbdd9d61640d908c7b866eea3ee90ea05e70339f833825c1caa8dd1f3"}) as unknown as TypedDocumentString<ExportedEntitiesQuery, ExportedEntitiesQueryVariables>;
export const ExportedClaimsDocument = new TypedDocumentString(`
    query ExportedClaims($filter: ClaimFilter, $first: Int!, $after: String) {
  claims(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...ExportedClaim
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CitedEvidence on Evidence {
  sentence {
    id
    paragraph
    number
    document {
      title
      publisher
      author {
        name
      }
      date {
        asWritten
      }
    }
  }
  anchors {
    start
    text
  }
}
fragment ExportedClaim on Claim {
  id
  sentence
  predicate
  polarity
  modality
  interpretation
  cue
  note
  status
  subject {
    id
  }
  object {
    id
  }
  attribution {
    speaker {
      id
      name
    }
  }
  contradicts {
    id
  }
  evidence {
    ...CitedEvidence
  }
}`, {"hash":"2093cc18748076bc41cea2bb390b35fa86e47cc1d92e5924ed1cb63a8cb8b03a"}) as unknown as TypedDocumentString<ExportedClaimsQuery, ExportedClaimsQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $maxHops: Int!, $filter: ClaimFilter, $first: Int!) {
  paths(from: $from, to: $to, maxHops: $maxHops, filter: $filter, first: $first) {
    searchedHops
    complete
    hasMore
    paths {
      hops
      weakest
      interpretation
      nodes {
        id
        kind
        name
        outcome
      }
      relations {
        id
        interpretation
        claims(first: 1) {
          sentence
          modality
          interpretation
          attribution {
            speaker {
              name
            }
          }
          evidence {
            ...CitedEvidence
          }
        }
      }
    }
  }
}
    fragment CitedEvidence on Evidence {
  sentence {
    id
    paragraph
    number
    document {
      title
      publisher
      author {
        name
      }
      date {
        asWritten
      }
    }
  }
  anchors {
    start
    text
  }
}`, {"hash":"cc8f50864aeec90d16aff3209f8fdb559b4e6688af21ae87e913f9a084d9407a"}) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const StoriesDocument = new TypedDocumentString(`
    query Stories {
  stories {
    id
    title
    summary
    steps {
      text
      entities
      relations
      positions {
        entity
        width
        x
        y
        labelSide
      }
    }
  }
}
    `, {"hash":"f65df4faba9019308806324714f8e3ce444de2f4eb6d5272f9c9297ce0964e39"}) as unknown as TypedDocumentString<StoriesQuery, StoriesQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($filter: ClaimFilter, $first: Int!) {
  timeline(filter: $filter, first: $first) {
    hasMore
    dated {
      id
      name
      outcome
      date {
        edtf
        asWritten
      }
    }
    undated {
      id
      name
      outcome
      date {
        edtf
        asWritten
      }
    }
  }
}
    `, {"hash":"02bb629d730702ddedbaa7fde7a567a3181fc7fa350f82766b2a711ef3d1e864"}) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;