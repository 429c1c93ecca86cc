// The canvas's colours; the same tokens as styles/tokens.css, for a canvas cannot read variables.
export type Theme = {
  canvas: string;
  panel: string;
  ink: string;
  ink2: string;
  edge: string;
  control: string;
  marker: string;
  /** Of words on the marker. */
  onMarker: string;
  focus: string;
  danger: string;
  hues: Record<string, string>;
};

export const light: Theme = {
  canvas: "#F7F8FA",
  panel: "#FFFFFF",
  ink: "#15191E",
  ink2: "#4A535E",
  edge: "#68727E",
  control: "#7C8793",
  marker: "#FFE58A",
  onMarker: "#15191E",
  focus: "#0B57D0",
  danger: "#B3261E",
  hues: { person: "#7F2A12", organization: "#2F66BF", geography: "#6E7300", neutral: "#68727E" },
};

export const dark: Theme = {
  canvas: "#12161B",
  panel: "#1A1F26",
  ink: "#EDF0F3",
  ink2: "#B4BDC8",
  edge: "#8D98A5",
  control: "#6F7C8A",
  marker: "#5C4A00",
  onMarker: "#EDF0F3",
  focus: "#8AB4F8",
  danger: "#FF8A80",
  hues: { person: "#E3906F", organization: "#92BBEA", geography: "#D6D873", neutral: "#8D98A5" },
};

/** In forced colours the reader's own: shapes and patterns say what hues cannot. */
function forced(): Theme {
  const probe = document.body.appendChild(document.createElement("span"));
  const read = (systemColor: string) => {
    probe.style.color = systemColor;
    return getComputedStyle(probe).color;
  };
  const ink = read("CanvasText");
  const ground = read("Canvas");
  const theme = {
    canvas: ground,
    panel: ground,
    ink,
    ink2: ink,
    edge: ink,
    control: ink,
    marker: read("Highlight"),
    onMarker: read("HighlightText"),
    focus: read("Highlight"),
    danger: read("LinkText"),
    hues: { person: ink, organization: ink, geography: ink, neutral: ink },
  };
  probe.remove();
  return theme;
}

const asksForForced = "(forced-colors: active)";
const asksForDark = "(prefers-color-scheme: dark)";

export const themeNow = (): Theme =>
  matchMedia(asksForForced).matches ? forced() : matchMedia(asksForDark).matches ? dark : light;

/** Calls whenever `themeNow` gives another; returns how to stop. */
export function onTheme(call: () => void): () => void {
  const queries = [asksForForced, asksForDark].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", call);
  return () => {
    for (const query of queries) query.removeEventListener("change", call);
  };
}
