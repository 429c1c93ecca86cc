// The canvas's colours; the same tokens as styles/tokens.css, for a canvas cannot read variables.
export type Theme = {
  canvas: string;
  panel: string;
  ink: string;
  ink2: string;
  edge: string;
  control: string;
  marker: string;
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
  focus: "#8AB4F8",
  danger: "#FF8A80",
  hues: { person: "#E3906F", organization: "#92BBEA", geography: "#D6D873", neutral: "#8D98A5" },
};
