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

export type SaidClaimFragment = { id: string, sentence: string, modality: Modality, interpretation: boolean, attribution: Array<{ depth: number, speaker: { name: string } }>, evidence: Array<{ sentence: { paragraph: number, number: number, document: { title: string } }, anchors: Array<{ start: number, text: string }> }> };

export type SearchToolQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type SearchToolQuery = { search: Array<{ matched: string, entity: { id: string, kind: EntityKind, name: string, degree: number, claims: { edges: Array<{ node: { id: string, sentence: string, modality: Modality, interpretation: boolean, attribution: Array<{ depth: number, speaker: { name: string } }>, evidence: Array<{ sentence: { paragraph: number, number: number, document: { title: string } }, anchors: Array<{ start: number, text: string }> }> } }> } } }> };

export type NeighborhoodToolQueryVariables = Exact<{
  id: string;
  filter?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type NeighborhoodToolQuery = { neighborhood: { nodes: Array<{ id: string, kind: EntityKind, name: string }>, relations: Array<{ id: string, source: string, target: string, claims: Array<{ id: string, sentence: string, modality: Modality, interpretation: boolean, attribution: Array<{ depth: number, speaker: { name: string } }>, evidence: Array<{ sentence: { paragraph: number, number: number, document: { title: string } }, anchors: Array<{ start: number, text: string }> }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PathsToolQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: ClaimFilter | null | undefined;
  maxHops: number;
  first: number;
}>;


export type PathsToolQuery = { paths: { complete: boolean, paths: Array<{ weakest: Modality, nodes: Array<{ id: string, name: string }>, relations: Array<{ id: string, claims: Array<{ id: string, sentence: string, modality: Modality, interpretation: boolean, attribution: Array<{ depth: number, speaker: { name: string } }>, evidence: Array<{ sentence: { paragraph: number, number: number, document: { title: string } }, anchors: Array<{ start: number, text: string }> }> }> }> }> } };

export type ClaimToolQueryVariables = Exact<{
  id: string;
}>;


export type ClaimToolQuery = { node:
    | { predicate: Predicate, polarity: Polarity, cue: string | null, note: string | null, status: ClaimStatus, id: string, sentence: string, modality: Modality, interpretation: boolean, subject: { id: string, name: string }, object: { id: string, name: string }, contradicts: Array<{ id: string, sentence: string, modality: Modality, interpretation: boolean, attribution: Array<{ depth: number, speaker: { name: string } }>, evidence: Array<{ sentence: { paragraph: number, number: number, document: { title: string } }, anchors: Array<{ start: number, text: string }> }> }>, attribution: Array<{ depth: number, speaker: { name: string } }>, evidence: Array<{ sentence: { paragraph: number, number: number, document: { title: string } }, anchors: Array<{ start: number, text: string }> }> }
    | Record<PropertyKey, never>
   | null };

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
export const SaidClaimFragmentDoc = new TypedDocumentString(`
    fragment SaidClaim on Claim {
  id
  sentence
  modality
  interpretation
  attribution {
    depth
    speaker {
      name
    }
  }
  evidence {
    sentence {
      paragraph
      number
      document {
        title
      }
    }
    anchors {
      start
      text
    }
  }
}
    `, {"fragmentName":"SaidClaim"}) as unknown as TypedDocumentString<SaidClaimFragment, unknown>;
export const SearchToolDocument = new TypedDocumentString(`
    query SearchTool($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    matched
    entity {
      id
      kind
      name
      degree
      claims(first: 3) {
        edges {
          node {
            ...SaidClaim
          }
        }
      }
    }
  }
}
    fragment SaidClaim on Claim {
  id
  sentence
  modality
  interpretation
  attribution {
    depth
    speaker {
      name
    }
  }
  evidence {
    sentence {
      paragraph
      number
      document {
        title
      }
    }
    anchors {
      start
      text
    }
  }
}`) as unknown as TypedDocumentString<SearchToolQuery, SearchToolQueryVariables>;
export const NeighborhoodToolDocument = new TypedDocumentString(`
    query NeighborhoodTool($id: ID!, $filter: ClaimFilter, $first: Int!, $after: String) {
  neighborhood(id: $id, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      kind
      name
    }
    relations {
      id
      source
      target
      claims(first: 5) {
        ...SaidClaim
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment SaidClaim on Claim {
  id
  sentence
  modality
  interpretation
  attribution {
    depth
    speaker {
      name
    }
  }
  evidence {
    sentence {
      paragraph
      number
      document {
        title
      }
    }
    anchors {
      start
      text
    }
  }
}`) as unknown as TypedDocumentString<NeighborhoodToolQuery, NeighborhoodToolQueryVariables>;
export const PathsToolDocument = new TypedDocumentString(`
    query PathsTool($from: ID!, $to: ID!, $filter: ClaimFilter, $maxHops: Int!, $first: Int!) {
  paths(from: $from, to: $to, filter: $filter, maxHops: $maxHops, first: $first) {
    complete
    paths {
      weakest
      nodes {
        id
        name
      }
      relations {
        id
        claims(first: 1) {
          ...SaidClaim
        }
      }
    }
  }
}
    fragment SaidClaim on Claim {
  id
  sentence
  modality
  interpretation
  attribution {
    depth
    speaker {
      name
    }
  }
  evidence {
    sentence {
      paragraph
      number
      document {
        title
      }
    }
    anchors {
      start
      text
    }
  }
}`) as unknown as TypedDocumentString<PathsToolQuery, PathsToolQueryVariables>;
export const ClaimToolDocument = new TypedDocumentString(`
    query ClaimTool($id: ID!) {
  node(id: $id) {
    ... on Claim {
      ...SaidClaim
      subject {
        id
        name
      }
      predicate
      polarity
      object {
        id
        name
      }
      cue
      note
      status
      contradicts {
        ...SaidClaim
      }
    }
  }
}
    fragment SaidClaim on Claim {
  id
  sentence
  modality
  interpretation
  attribution {
    depth
    speaker {
      name
    }
  }
  evidence {
    sentence {
      paragraph
      number
      document {
        title
      }
    }
    anchors {
      start
      text
    }
  }
}`) as unknown as TypedDocumentString<ClaimToolQuery, ClaimToolQueryVariables>;