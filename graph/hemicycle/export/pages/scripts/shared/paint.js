/* Paint: the page's colours as another theme has them. */

/** Read the palette of the light theme, whichever is on: print is on white paper. */
function readLightPalette() {
  const { dataset } = document.documentElement;
  const theme = dataset.theme;
  dataset.theme = "light";
  const palette = readWholePalette();
  dataset.theme = theme;
  return palette;
}

function readWholePalette() {
  const hair = getComputedStyle(document.documentElement).getPropertyValue("--hair").trim();
  return { ...readPalette(), hair };
}

/** Return a function from a colour of the page's theme to the same one of another palette. */
function repaint(palette) {
  const here = readWholePalette();
  const other = new Map(Object.keys(here).map((name) => [here[name], palette[name]]));
  return (colour) => other.get(splitColour(colour).colour) ?? splitColour(colour).colour;
}
