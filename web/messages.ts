// Every word of the page that is not data. Plain: how it is said, not how it is modelled.
import type { Size } from "../common/export/rows.ts";
import { carried } from "./api/answer.ts";
import type { Counter } from "./state/visible.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const grouped = (count: number) => count.toLocaleString("en");
const atLeast = (count: number, exact: boolean) => (exact ? grouped(count) : `at least ${grouped(count)}`);

const ofEvents = (count: number) => (count === 1 ? "One of its events was" : `${count} of its events were`);

export const messages = {
  product: "Attest",
  carried: {
    madeOn: (day: string) => `As of ${day}.`,
    /** `source`: "One opinion article". */
    part: (day: string, holds: Size, of: Size, source: string | null) =>
      `${source ? `${source}’s account, sent` : "Sent"} from Attest on ${day}. It holds ${holds.claims} of ${plural(of.claims, "claim")}, and ${holds.entities} of ${of.entities} people, events and others; it works without a network.`,
    leftOut: (names: readonly string[]) =>
      `Whoever sent it left out by filters: ${names.join(", ")}. Of what is left, some may not have been drawn.`,
  },
  startOver: "Back to the first view",
  loading: "Opening the graph …",
  pending: "Looking it up …",
  openingView: "Opening the view …",
  search: {
    label: "Search",
    placeholder: "Search people, events, words …",
    pending: "Searching …",
    isInView: (names: string) => `${names}: in the view already`,
    inView: "in the view",
    said: "What is said",
    hint: "Enter opens it · Shift+Enter adds it to the view and goes on",
    nothing: (text: string) => `Nothing is called “${text}”. Try a part of a name, or a word of the article.`,
  },
  regions: { filters: "Filters", graph: "Graph", details: "Details", status: "Status" },
  stories: {
    heading: "Stories",
    step: (step: number, all: number) => `step ${step} of ${all}`,
    previous: "Previous",
    next: "Next",
    end: "End the story",
    backTo: (title: string, step: number, all: number) => `Back to ${title}, step ${step} of ${all}`,
    panel: (title: string) => `Story: ${title}`,
    claims: "What it rests on",
    lifted: "All filters are lifted: a story is told with everything that it speaks of.",
  },
  views: {
    heading: "Your views",
    keepThis: "Keep this view",
    open: "Open a file …",
    download: "Download as a story",
    name: "Name",
    numbered: (number: number) => `View ${number}`,
    keep: "Keep",
    rename: "Rename",
    cancel: "Cancel",
    more: (name: string) => `More for ${name}`,
    up: "Move up",
    down: "Move down",
    remove: "Remove",
    removed: (name: string) => `“${name}” is removed.`,
    putBack: "Put it back",
    kept: (name: string) => `“${name}” is kept in this browser.`,
    renamed: (name: string) => `It is called “${name}” now.`,
    gone: (name: string) => `“${name}” is no longer kept: another window of this browser has removed it.`,
    told: (title: string, at: number, count: number) => `${title}, ${at} of ${count}`,
    removeStory: "Remove this story",
    end: "End",
    full: (most: number) =>
      `Nothing has changed: this browser takes no more for this page, or ${most} views are kept, which is the most.`,
    opened: (count: number, title: string) =>
      `“${title}” is kept under Your views. This is the first of its ${count}; Next shows the others.`,
    title: "Title of the story",
    summary: "What it tells, in one sentence",
    steps: (count: number) =>
      `${plural(count, "step")}, in the order above; each view’s name is what its step says.`,
    save: "Download",
    ours: "My story",
    file: "View",
    ofDay: (day: string) => `View of ${day}`,
    fileSummary: (day: string) => `What was drawn in Attest on ${day}.`,
  },
  world: {
    from: (name: string) => `Drawn here is only what the author passes on from ${name}.`,
    author: "Drawn here is only what the author says without naming a source.",
    others: "Drawn here is only what the author passes on from others.",
    back: "Back to the view before",
  },
  tabs: { details: "Details", article: "Article", paths: "Paths" },
  paths: {
    backTo: (from: string, to: string) => `Back to the paths from ${from} to ${to}`,
    heading: "How two are joined",
    hint: "The shortest ways between two ends, along lines in either direction. What a source denies joins nothing.",
    from: "From",
    to: "To",
    here: "Paths from here",
    placeholder: "Search people, events …",
    filtered: (leftOut: string[]) =>
      `Only what passes your filters joins here. Left out: ${leftOut.join(", ")}.`,
    speakers: (names: string[]) =>
      names.length > 2
        ? `what ${names.length} speakers say`
        : `what ${names.join(" and ")} say${names.length === 1 ? "s" : ""}`,
    leftOut: {
      undisputed: "what nobody disputes",
      noReading: "what is not the author’s reading",
      line: (label: string) => `“${label}”`,
      dated: (since: string, until: string) =>
        `what lies ${[since && `before ${since}`, until && `after ${until}`].filter(Boolean).join(" or ")}`,
      undated: "what is not dated",
      words: (text: string) => `what is without the words “${text}”`,
    },
    looking: "Looking for paths …",
    lookingWithout: "Looking without your filters …",
    lookingFurther: "Looking for longer paths …",
    show: "Show on the graph",
    isShown: "On the graph",
    unlight: "take the marker off",
    same: "Both ends are the same. Choose another one for one of them.",
    gone: (from: string, to: string) => `${from} or ${to} is no longer in the graph. Choose another end.`,
    found: (count: number, hops: number, hasMore: boolean) =>
      hasMore
        ? `The first ${count} paths of ${plural(hops, "step")}; there are more of this length, none shorter.`
        : `${count === 1 ? "One path" : `${count} paths`} of ${plural(hops, "step")}; none is shorter.`,
    name: (number: number, names: string[]) => `${number}. ${names.join(" – ")}`,
    allStated: (hops: number) => (hops === 1 ? "Its one link is stated." : "Each of its links is stated."),
    weakest: (wording: string, hops: number) =>
      hops === 1 ? `Its one link is ${wording}.` : `Its weakest link is ${wording}.`,
    readings: (count: number) =>
      count === 1 ? "One link is the author’s reading." : `${count} links are the author’s reading.`,
    aims: (count: number) =>
      count === 1
        ? "One link is only an aim: the text does not say that it came about."
        : `${count} links are only aims: the text does not say that they came about.`,
    unmet: {
      FOILED: (count) => `${ofEvents(count)} foiled.`,
      PLANNED: (count) => `${ofEvents(count)} only planned.`,
      POSSIBLE: (count) =>
        count === 1 ? "One of its events is only possible." : `${count} of its events are only possible.`,
    } as Record<string, (count: number) => string>,
    endHidden: (names: string[]) =>
      `Your filters keep ${names.join(" and ")} off the graph, so not every line of it is drawn.`,
    sources: (sources: readonly string[]) => `From ${sources.join("; ")}.`,
    copy: "Copy as text",
    copied: "The path is copied, sentence by sentence.",
    previous: "Previous",
    next: "Next",
    position: (shown: number, all: number) => (shown === 0 ? "none shown yet" : `${shown} of ${all} shown`),
    shown: (number: number, all: number, sentences: string[]) =>
      `Path ${number} of ${all} is shown: ${sentences.join(" ")}`,
    none: (hops: number) => `No path of at most ${plural(hops, "step")}.`,
    ranOut: (hops: number) =>
      hops === 0
        ? "The search ran out of time before it found a path. That does not mean that there is none."
        : `No path of at most ${plural(hops, "step")}. The search ran out of time there; longer ones are not ruled out.`,
    ways: {
      filters: { there: "Without your filters there is one.", take: "Allow all filters" },
      steps: { there: "There is a longer one.", take: "Look up to 6 steps" },
      both: {
        there: "Without your filters there is a longer one.",
        take: "Allow all filters and look up to 6 steps",
      },
    },
    noWay: "Nor is there one of at most 6 steps with all filters allowed.",
    notKnown: "Whether a longer search finds one is not known: it ran out of time.",
  },
  article: {
    pending: "Opening the article …",
    claims: (count: number) => plural(count, "claim"),
    bring: "You have the article’s text? Read it here",
    stays: "Paste it, or drop a file. It is anchored in this browser and never sent anywhere.",
    paste: "Paste the text here",
    nothing: "There is no text in this. Bring the article as plain text, or paste it.",
    tooLong: (most: number) =>
      `A text may have ${most.toLocaleString("en")} characters at most. Bring the article alone.`,
    otherText: (found: number, all: number) =>
      found === 0
        ? `This does not look like the article: none of its ${all} fragments was found.`
        : `Only ${found} of the graph’s ${all} fragments stand in this text. Bring the whole article.`,
    unreadable: (name: string) => `${name} could not be read. Bring a plain text file, or paste the text.`,
    anchored: (found: number, all: number) => `${found} of ${all} fragments found in your copy.`,
    missed: (count: number) => `${plural(count, "fragment")} not found`,
    putAway: "Put the text away",
    restsOnIt: "What rests on these words",
  },
  openFilters: "Stories and filters",
  close: "Close",
  source: (
    genre: string,
    author: string,
    publisher: string | null | undefined,
    date: string | null | undefined,
  ) =>
    `${messages.card.sources[genre]}: ${author}${publisher ? `, ${publisher}` : ""}. ${date ?? "Date not stated"}.`,
  legend: {
    wording: "How it is said",
    reading: "author’s reading",
    unreal: "planned, foiled, possible",
    contested: "only what is disputed",
    words: "Words",
    wordsHint: "In names and what is said …",
    tooMany: "These words are found in too many claims, so they leave nothing out. Add a word.",
    predicates: "How they are joined",
    leftOut: (count: number) => `${count} left out`,
    allPredicates: (count: number) => `Show all ${count}`,
    when: "When",
    inUse: "in use",
    since: "From",
    until: "To",
    dateHint: "2019-07",
    undated: "date not stated",
    noDate: (text: string) =>
      `“${text}” is no date, so nothing is left out by it. Write a year, a month or a day, like 2019, 2019-07 or 2019-07-14.`,
    reversed: "“To” lies before “From”, so neither leaves anything out. Change one of them.",
    kinds: "What it is about",
    unnamed: "hollow: not named in the text",
    silent: (count: number) => `And ${grouped(count)} that no claim is about.`,
    speakers: "According to",
    only: "only",
    onlyReading: "Show only the author’s reading",
    onlyThis: (name: string) => `Draw only what ${name} says`,
    withoutAuthor: "without the author’s own voice",
    others: "everybody whom the author cites",
    author: "the author alone",
    through: (speaker: string) => `${speaker}, through the author`,
    reset: "Show everything again",
  },
  card: {
    genres: { OPINION: "opinion", NEWS: "news", REPORT: "report" } as Record<string, string>,
    undated: "date not stated",
    sources: {
      OPINION: "One opinion article",
      NEWS: "One news article",
      REPORT: "One report",
    } as Record<string, string>,
    pieces: { OPINION: "an opinion piece", NEWS: "a piece of news", REPORT: "a report" } as Record<
      string,
      string
    >,
    what: (piece: string) =>
      `Everything drawn here is what this one article says. It is ${piece}; nothing in it has been checked against a second source.`,
    many: (count: number) =>
      `Everything drawn here is what ${count} documents say; nothing in it is vouched for by Attest.`,
    claims: (count: number) => `${plural(count, "claim")}, and how they are said`,
    readings: (count: number) => `Of these, ${count} are the author’s reading.`,
    stated: "Stated means the text puts it flatly. It does not mean true.",
    speaking: "Who is speaking",
    leftOut: "Sentences without a claim",
    passing: (count: number, all: number) => `Your filters let ${count} of these ${all} through.`,
    noClaim: (none: number, all: number) => `${none} of ${all} sentences gave no claim.`,
    see: "See which, and why",
    notRead: (count: number) => `${plural(count, "sentence")} not read yet.`,
    hint: "Select a line to read the words behind it.",
  },
  reasons: {
    FURNITURE: "part of the page, not of the text",
    METADATA: "says who wrote or published it",
    QUESTION: "only asks",
    VALUATION: "praises or blames",
    RHETORIC: "a figure of speech or an appeal",
    REPEATED: "repeats another line",
    NOT_READ: "not read yet",
  } as Record<string, string>,
  shortNumber: (paragraph: number, number: number) => `${paragraph}.${number}`,
  sentenceNumber: (paragraph: number, number: number) => `Paragraph ${paragraph}, sentence ${number}`,
  claim: {
    wording: {
      STATED: "Stated. The text puts it flatly; that does not make it true.",
      REPORTED: "Reported. The text does not say it as a fact.",
      ALLEGED: "Alleged. An accusation that the text does not vouch for.",
      PROBABLE: "Probable. The text holds it for likely, not for certain.",
      POSSIBLE: "Possible. The text holds it for possible, no more.",
    } as Record<string, string>,
    reading: "The author’s reading: a feeling, motive or meaning that is ascribed.",
    readingShort: "author’s reading",
    words: "The words",
    how: "How we know",
    wordingTerm: "Wording",
    byTheWord: (wording: string, cue: string) =>
      `${wording}, by the ${/\s/.test(cue) ? "words" : "word"} “${cue}”`,
    noCue: (wording: string) => `${wording}, without a hedge`,
    says: "Who says so",
    authorAlone: (author: string) => `${author}, naming no source`,
    chain: (names: string[]) => [...names].reverse().join(", as told by "),
    others: "Others",
    noOthers: "no second document to compare",
    disputed: "Disputed",
    noOpposing: "no opposing claim here",
    opposing: (count: number) => plural(count, "opposing claim"),
    disagree: "The texts disagree",
    cite: "Copy citation",
    cited: "The citation is copied.",
    notCited: "The citation could not be copied: this browser does not let a page do it.",
    inArticle: "Show in article",
    gloss: "In our words",
    note: "How it was read",
    citedNote: (note: string) => `Note: ${note}`,
    several: (count: number) => `${plural(count, "claim")} behind this line`,
    leftOut: (count: number) =>
      count === 1
        ? "Your filters leave out the one claim behind this line."
        : `Your filters leave out its ${count} claims.`,
  },
  entity: {
    aliases: "As the text calls it",
    quantity: (words: string) => `How many: “${words}”`,
    unnamed: "not named in the text",
    outcomes: {
      HAPPENED: "took place",
      FOILED: "foiled",
      PLANNED: "planned",
      POSSIBLE: "only possible",
      NOT_STATED: "outcome not stated",
    } as Record<string, string>,
    when: (words: string, yearIsOpen: boolean) => (yearIsOpen ? `${words}; the text gives no year` : words),
    claims: "What is said",
    isLeftOut: "left out by your filters",
    expand: "Expand",
    expandMore: (count: number) => `${grouped(count)} more`,
    expanding: (name: string) => `Looking for what is next to ${name} …`,
    expanded: (count: number, more: number, exact: boolean) =>
      `${plural(count, "neighbor")} added, ${more === 0 ? "no more" : `${atLeast(more, exact)} more`}`,
    crowded: (name: string) =>
      `Beside ${name} no place was left where all new words are clear of the rest. Lay it out anew, move some by hand, or undo.`,
    full: (most: number) =>
      `The view holds ${grouped(most)} entities, and no more fit in. Collapse some of them first.`,
    nothingToCollapse: (name: string) => `Nothing that ${name} has brought is in the view.`,
    nothingToAdd: "Everything next to it that passes your filters is in the view.",
    collapse: "Collapse",
    more: "Next to it",
    moreAfter: (more: number, exact: boolean, page: number) =>
      more === 0
        ? "All of these are in the view."
        : `${atLeast(more, exact)} not in the view yet${more > page ? `; ${page} come at a time, best connected first` : ""}. Choose a row to add only these.`,
    nothingNext: "Nothing passes the present filters.",
    isNotSeen: "Your filters keep it out of the drawing.",
    onlyThese: (row: string) => `Add only these: ${row}`,
    add: "Add",
    inView: "in the view",
    someInView: (count: number) => `${grouped(count)} in the view`,
    stub: (count: number, exact: boolean) => `+${grouped(count)}${exact ? "" : " or more"}`,
    notDrawn: (count: number, exact: boolean, page: number) =>
      `${atLeast(count, exact)} next to it ${count === 1 && exact ? "is" : "are"} not in the view. Add ${count > page || !exact ? `${page} of them` : count === 1 ? "it" : "them"}.`,
    counted: (count: number, exact: boolean, kind: string, words: string) =>
      `${atLeast(count, exact)} ${kind}: ${words}`,
    denied: (words: string) => `${words} (denied)`,
    says: {
      AUTHOR: "What the author says without naming a source",
      PERSON: "What this person is quoted as saying",
      GROUP: "What they are quoted as saying",
    } as Record<string, string>,
    saysElse: "What it is quoted as saying",
    saysCounted: (says: string, count: number) => `${says} (${plural(count, "claim")})`,
    collapsed: (gone: number, stays: number) =>
      stays === 0
        ? `${grouped(gone)} taken away again`
        : `${grouped(gone)} taken away again; ${grouped(stays)} stay${stays === 1 ? "s" : ""}, expanded since or next to what else was expanded`,
  },
  status: {
    counter: ({ shown, total }: Counter) => `${shown} of ${total} shown`,
    counting: "counting …",
    notCounted: "not counted",
    filtered: (count: number) => `${count} filtered`,
    hidden: (count: number) => `${count} hidden`,
    notDrawn: (count: number) => `${count} not drawn yet`,
    fit: "Fit",
    share: "Share",
    shared: "The link is copied. It opens the same things in the same places.",
    sharedFirst: "The link is copied. It opens the first view, as it fits the window there.",
    sharedHere: "It does so on this machine alone: Export, Page makes a file for others.",
    tooFar: "All of it is shown, so far away that names cannot be read. Lay it out anew:",
    notShared: "The link could not be copied. It stands in the address bar.",
    tooLong: (kilobytes: number) =>
      `This view needs a link of ${kilobytes} kB, more than mail and chat let through. Send it as a file: Export opens it again`,
    saveView: "Save as a file",
    noView: (name: string) => `${name} holds no view of Attest. Open a file that Attest has saved`,
  },
  export: {
    menu: "Export",
    groups: {
      picture: "What is shown, as a picture",
      reading: "What is shown, to print and to send",
      data: "What is shown, as data",
      goOn: "To go on with it",
      whole: "The whole graph",
    },
    wholeHint: "all of it, as data …",
    saveView: "This view as a file",
    saveViewHint: "to open it another time, under Your views",
    graphql: "GraphQL",
    graphqlHint: "copied, as a question to the API",
    copied: "The question is copied. It runs in GraphiQL as it is.",
    notCopied: "It could not be copied: this browser does not let a page do it.",
    names: {
      png: "PNG",
      png2: "PNG, twice as large",
      png4: "PNG, four times as large",
      svg: "SVG",
      report: "Report",
      page: "Page",
      claims: "CSV of claims",
      entities: "CSV of entities",
      json: "JSON",
      gexf: "GEXF",
      graphml: "GraphML",
    },
    hints: {
      png: "for a page",
      png2: "for a screen of fine pixels",
      png4: "for print",
      svg: "for print and for drawing programs",
      report: "picture, numbered claims, what is left open",
      page: "one HTML file for any browser, to explore without Attest",
      claims: "a row each, with words and place",
      entities: "a row each",
      json: "for Cytoscape",
      gexf: "for Gephi",
      graphml: "for yEd, NetworkX, igraph",
    },
    working: "Making the file …",
    saved: (name: string) => `Saved as ${name}.`,
    savedToPrint: (name: string) => `Saved as ${name}. Open it, and print it from the browser.`,
    tooLarge: (width: number, height: number) =>
      `This picture would have ${grouped(width)} by ${grouped(height)} pixels, more than browsers paint. Take it smaller, or as SVG`,
    noCanvas: "This browser paints no picture of this size. Take it smaller, or as SVG",
    many: "Several documents",
    aim: "an aim",
    denied: "denied",
    opposed: "≠ opposed by another claim",
    contested: "Opposed by another claim.",
    footnotes: "The words behind each line",
  },
  report: {
    title: (title: string) => `${title}: a report from Attest`,
    said: "What is said",
    numbers: "The numbers are those of the lines in the picture. The last line of each is the claim’s id.",
    open: "What is left open",
    oneVoice: "Nothing here has been checked against a second document.",
    undated: (names: string) => `The text does not say when: ${names}.`,
    yearless: (names: string) => `The text gives no year: ${names}.`,
    unsettled: (names: string) => `The text does not say what became of: ${names}.`,
    unnamed: (names: string) => `The text does not name: ${names}.`,
    hedged: (counts: string) => `Not flatly said: ${counts}.`,
    readings: (count: number) =>
      count === 1 ? "One claim is the author’s reading." : `${count} claims are the author’s reading.`,
    contested: (count: number) =>
      count === 1 ? "One claim is opposed by another." : `${count} claims are opposed by others.`,
    notes: "Notes of who made this report",
  },
  layouts: {
    menu: "Layout",
    names: { legible: "Tidy", role: "Who did what", time: "In time" },
    hints: {
      legible: "so that every name can be read",
      force: "by how things are joined; zoom in to read names",
      role: "who acts, what happened, whom it concerned",
      time: "events by date, from left to right; undated below",
    },
    working: "Laying out …",
    done: (name: string) => `Laid out: ${name}`,
    rules: {
      legible: null,
      role: "From left to right: who acts, what happened, whom or what it concerned.",
      time: "Events from left to right by date; those whose date is not stated stand below.",
    },
  },
  commands: {
    menu: (name: string) => `What to do with ${name}`,
    more: "More",
    open: "Open",
    expand: "Expand",
    expandMore: (count: number) => `${count} more`,
    collapse: "Collapse",
    hide: "Hide",
    only: "Show only this and what is next to it",
    pin: "Pin",
    unpin: "Unpin",
  },
  note: {
    heading: "Your note",
    hint: (most: number) =>
      `Saved when you go on; kept in this view and in its link. ${most} characters at most. Escape drops what is new.`,
    add: "Add a note",
    save: "Save the note",
    remove: "Remove the note",
  },
  undo: {
    undo: "Undo",
    redo: "Redo",
    menu: "Steps to take back or do again",
    sections: { undo: "Take back, down to", redo: "Do again, up to" },
    none: { undo: "There is nothing to undo.", redo: "There is nothing to redo." },
    next: {
      undo: (name: string) => `Undo: ${name} (Ctrl+Z)`,
      redo: (name: string) => `Redo: ${name} (Ctrl+Shift+Z)`,
    },
    done: {
      undo: (name: string, count: number) =>
        count > 1 ? `${count} steps undone, down to: ${name}` : `Undone: ${name}`,
      redo: (name: string, count: number) =>
        count > 1 ? `${count} steps redone, up to: ${name}` : `Redone: ${name}`,
    },
  },
  /** What was done, as the menus of Undo and Redo name it. */
  steps: {
    line: (source: string, target: string) => `the line from ${source} to ${target}`,
    added: (name: string) => `Add ${name}`,
    drewAll: "Draw all",
    isAdded: (names: string) => `Added to the view: ${names}`,
    expanded: (name: string) => `Expand ${name}`,
    collapsed: (name: string) => `Collapse ${name}`,
    arranged: (name: string) => `Layout: ${name}`,
    moved: (name: string) => `Move ${name}`,
    hidden: (name: string) => `Hide ${name}`,
    shownAgain: (name: string) => `Show ${name} again`,
    several: (count: number) => `${count} entities`,
    only: (name: string) => `Show only ${name} and what is next to it`,
    pinned: (name: string) => `Pin ${name}`,
    unpinned: (name: string) => `Unpin ${name}`,
    noted: (name: string) => `Note on ${name}`,
    leftOut: (word: string) => `Leave out: ${word}`,
    letIn: (word: string) => `Let in: ${word}`,
    unfiltered: "Show everything again",
    contested: "Show only what is disputed",
    undisputed: "Show what nobody disputes again",
    fields: { words: "Look for words", since: "Choose from when", until: "Choose until when" },
    world: "Draw what some say alone",
    leftWorld: "Leave what some say alone",
    story: (title: string, step: number) => `Story: ${title}, step ${step}`,
    storyEnded: "End the story",
    asked: "Ask for paths",
    lit: "Show a path",
    unlit: "Take the marker off",
    timeOpened: "Open In time",
    timeClosed: "Close In time",
    months: "Choose months",
    arrived: "Open another address",
  },
  inTime: {
    region: "In time",
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    yearOpen: "Months; year not stated",
    dated: "Full dates",
    inWords: (count: number) => `Dated in words alone: ${count}`,
    undated: (count: number) => `Date not stated: ${count}`,
    onGraph: "on the graph",
    notOnGraph: "not drawn",
    brush: "Months",
    firstMonth: "First month, by its number",
    lastMonth: "Last month, by its number",
    event(told: string, asWritten: string | null, isShown: boolean): string {
      return `${told}, ${asWritten ? `“${asWritten}”` : "date not stated"}, ${isShown ? this.onGraph : this.notOnGraph}`;
    },
    brushed(from: number, to: number): string {
      const [first, last] = [this.months[from - 1], this.months[to - 1]];
      return `${from === to ? first : `${first} to ${last}`}. What is dated outside is dimmed; what names no month stays.`;
    },
    all: "All months",
    nothing: "No event passes your filters.",
    more: (most: number) => `Only the first ${most} are listed.`,
  },
  list: {
    shown: "Shown",
    filtered: "Left out by your filters",
    hidden: "Hidden by hand",
    showAgain: "Show again",
    showAllAgain: "Show all again",
    none: "There is nothing here.",
    notDrawn: "Not drawn yet",
    drawAll: (count: number) => `Draw all ${grouped(count)} and lay out anew`,
    full: (most: number) =>
      `A view holds ${grouped(most)} entities at most. Filter first, then all that is left can be drawn.`,
    hints: {
      shown: "Select one to read what is said of it.",
      filtered: "No claim on these passes your filters. Select one to read what is said of it.",
      hidden: "They stay out of sight until you show them again.",
      notDrawn: "Select one to add it to the view.",
    },
    leftOut: "Sentences that gave no claim",
    back: "Back",
    more: "Show more",
  },
  empty: {
    text: "No line that is drawn passes these filters.",
    reset: "Show everything again",
    liftOnlyReading: "Show what is not the author’s reading again",
    liftWording: (word: string) => `Show ${word} claims again`,
    lift: {
      words: "Forget the words",
      modalities: "Show all wordings again",
      reading: "Show the author’s reading again",
      unreal: "Show what is planned, foiled or possible again",
      contested: "Show what nobody disputes again",
      kinds: "Show all kinds again",
      predicates: "Show all ways of joining again",
      dates: "Forget the dates",
      undated: "Show what is undated again",
      speakers: "Show all speakers again",
    },
    hidden: "All that passes is hidden by hand.",
    showHidden: "Show all again",
    unjoined: "Nothing that is drawn here is joined yet. Expand it, or search for more.",
  },
  link: {
    broken: (part: string) =>
      `This link cannot be read (its part “${part}” is damaged). The first view is shown instead.`,
    version: "This link is of another version of Attest. The first view is shown instead.",
    nothingLeft: "Nothing that this link draws is in the graph any more. The first view is shown instead.",
    gone: (ids: readonly string[]) =>
      carried
        ? `Not among what this page carries: ${ids.join(", ")}.`
        : `No longer in the graph: ${ids.join(", ")}.`,
    /** The link names another state of the graph than the one that is there. */
    changed: (gone: readonly string[]) =>
      `The graph has changed since this link was made. ${
        gone.length > 0
          ? messages.link.gone(gone)
          : "Whoever it draws is still there; what is said of them may have changed."
      }`,
  },
  broken: {
    heading: "Attest cannot draw this page",
    text: "The address holds your view, and opens it again. The steps that could be undone are lost.",
    reload: "Open the page again",
  },
  failed: (reason: string) => `${reason.replace(/[^.?!]$/, "$&.")} Nothing in your view is lost.`,
  failedToOpen: (reason: string) => `${reason} The view could not be opened.`,
  retry: "Try again",
  keys: {
    open: "Keys",
    heading: "Keys",
    groups: [
      {
        where: "Anywhere",
        keys: [
          ["/", "Search"],
          ["Ctrl+Z", "Undo"],
          ["Ctrl+Shift+Z", "Redo"],
          ["?", "This list"],
        ],
      },
      {
        where: "On the graph",
        keys: [
          ["Arrows", "Go to the next entity in that direction"],
          ["Enter", "Open it"],
          ["+", "Expand it: 20 more that are next to it"],
          ["-", "Collapse it"],
          ["Delete", "Hide it"],
          ["M", "List what can be done with it"],
          ["E, Shift+E", "Go through its lines, one by one"],
          ["F", "Go to the far end of the line"],
          ["B", "Go back the way one came"],
          ["Escape", "Let go of what is selected"],
        ],
      },
      {
        where: "In the list",
        keys: [
          ["Up, Down", "Go from row to row"],
          ["Right, Left", "Go into the lines, along one to its other end, and back"],
          ["Space", "Show the lines of a row, or close them"],
          ["Enter, +, -, Delete, M", "As on the graph"],
        ],
      },
    ] as { where: string; keys: [string, string][] }[],
  },
  skip: "Skip to the graph",
  between: "Between",
  canvasHelp:
    "Arrow keys move between what is drawn, Enter opens it, plus expands it, Delete hides it, M lists what can be done with it. E and Shift+E go through its lines, F to the far end of a line, B back the way one came.",
  ways: { label: "What is shown", read: "Read" },
  forms: { label: "Show as", graph: "Graph", list: "List" },
  outline: {
    label: "What is shown, with its lines",
    hint: "Arrow keys walk along the lines.",
    help: "Down and Up go from row to row. Right goes into the lines of a row, then along a line to its other end; Left goes back the way one came. Enter opens, Space shows or closes the lines, plus expands, minus collapses, Delete hides, M lists what can be done.",
    pending: "Opening the list …",
    missing: "The list could not be fetched from Attest. Is it still running?",
    columns: {
      name: "Name",
      kind: "Kind",
      lines: "Lines",
      wording: "Strongest wording",
      when: "Outcome and date",
      marks: "Marks",
    },
    todo: "What to do",
    empty: "Nothing is shown.",
    lines: (count: number) => (count === 1 ? "line" : "lines"),
    linesOf: (name: string) => `Lines at ${name}`,
    goTo: (name: string) => `Go to ${name}`,
    pinned: "pinned",
    noted: "with your note",
    sortedBy: (column: string, descending: boolean) =>
      `Sorted by ${column.toLowerCase()}, ${descending ? "from the last to the first" : "from the first to the last"}`,
    noLines: (name: string) => `No line at ${name} is shown.`,
    closed: (name: string) => `Lines at ${name} closed`,
    accordingTo: (names: string[]) => `according to ${names.join(" and ")}`,
    contested: "contradicted",
    claims: (count: number) => plural(count, "claim"),
    walked: (told: string, at: number, of: number) => `${told}; ${at} of ${of}`,
  },
  announce: {
    selected: (named: string, more: number) =>
      more === 0 ? `Selected: ${named}` : `Selected, with ${plural(more, "more claim")}: ${named}`,
    focused: (name: string, kind: string, lines: number) => `${name}, ${kind}, ${plural(lines, "line")}`,
  },
};
