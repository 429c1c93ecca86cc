// Five questions to start from; each opens as a tab, and a test asks all of them.
export const examples = [
  `# Who is meant? Prefixes, typos and other names find the entity.
query Search {
  search(text: "pompe") {
    matched
    entity { id kind name }
  }
}
`,
  `# Every line at one entity, with its wording and how many claims carry it.
query Neighborhood {
  neighborhood(id: "event:pompeos-visit") {
    nodes { id name }
    relations { source predicate target modality interpretation claimCount }
    counts { matching total exact }
  }
}
`,
  `# The words behind one line, and who says so.
query Evidence {
  node(id: "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards") {
    ... on Relation {
      claims {
        sentence
        cue
        attribution { depth speaker { name } }
        evidence {
          sentence { paragraph number gloss }
          anchors { text start end }
        }
      }
    }
  }
}
`,
  `# Everything that is not put flatly.
query Hedged {
  claims(filter: { modalities: [REPORTED, ALLEGED, PROBABLE, POSSIBLE] }) {
    totalCount
    edges { node { sentence modality cue } }
  }
}
`,
  `# What the graph leaves out: sentences that gave no claim, and why.
query LeftOut {
  documents {
    edges {
      node {
        title
        sentences { paragraph number gloss noClaimBecause }
      }
    }
  }
}
`,
];
