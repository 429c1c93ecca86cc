/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type VisitsQueryVariables = Exact<{ [key: string]: never; }>;


export type VisitsQuery = { claims: { edges: Array<{ node: { subject: { name: string }, object: { name: string, date: { asWritten: string } | null, claims: { edges: Array<{ node: { object: { name: string } } }> } } } }> } };

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

export const VisitsDocument = new TypedDocumentString(`
    query Visits {
  claims(filter: {predicates: [MADE], kinds: [PERSON, EVENT]}, first: 100) {
    edges {
      node {
        subject {
          name
        }
        object {
          name
          date {
            asWritten
          }
          claims(filter: {predicates: [TOOK_PLACE_IN]}) {
            edges {
              node {
                object {
                  name
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VisitsQuery, VisitsQueryVariables>;