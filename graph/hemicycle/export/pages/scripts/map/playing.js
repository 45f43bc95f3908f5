/* Playing: the range steps through time, by hand or, once asked, by itself. */

const BEAT = 1000; // milliseconds between two steps
let beat = null;

/** Return how many months a step goes: as far as the range is long, at most a year. */
function stepLength() {
  const length = state.to - state.from + 1;
  return length < 3 ? 1 : length < 12 ? 3 : 12;
}

/** Move the range by a step without changing its length; tell whether there was room. */
function stepRange(direction) {
  const length = state.to - state.from;
  if (state.from === axis.first && state.to === axis.last) narrowRange(direction);
  else {
    const from = state.from + direction * stepLength();
    if (from < axis.first || from + length > axis.last) return false;
    Object.assign(state, { from, to: from + length });
  }
  redraw();
  return true;
}

/** Begin with the first or last year of the axis where all of it was shown. */
function narrowRange(direction) {
  const first = axis.tail ? axis.first + 12 : axis.first;
  const from = direction > 0 ? first : axis.last - 11;
  Object.assign(state, { from, to: from + 11 });
}

function playOn() {
  if (!stepRange(1)) pause();
}

function play() {
  if (state.to === axis.last && state.from > axis.first) {
    const length = state.to - state.from;
    Object.assign(state, { from: axis.first, to: axis.first + length });
    redraw();
  } else playOn();
  beat = setInterval(playOn, BEAT);
  showPlaying();
}

function pause() {
  clearInterval(beat);
  beat = null;
  showPlaying();
}

function showPlaying() {
  $("play").setAttribute("aria-label", t(beat ? "time.pause" : "time.play"));
  $("play").title = t(beat ? "time.pause" : "time.play");
  $("play").dataset.playing = String(beat !== null);
}

function bindPlaying() {
  $("play").addEventListener("click", () => (beat ? pause() : play()));
  for (const [id, direction] of [["back", -1], ["forth", 1]]) {
    $(id).addEventListener("click", () => {
      pause();
      stepRange(direction);
    });
  }
  for (const id of ["low", "high", "presets"]) $(id).addEventListener("pointerdown", pause);
}
