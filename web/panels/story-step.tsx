// One step that is told: its sentence, and the ways to those before and after it.
import { messages } from "../messages.ts";

const words = messages.stories;

const keys: Record<string, 1 | -1 | undefined> = { ArrowRight: 1, n: 1, ArrowLeft: -1, p: -1 };

type ButtonProps = { isOver: boolean; onPress(): void; children: string };

/** Where a story is over it can do no more, and Tab leaves it out; but it is not disabled, so it keeps the focus that it has. */
const StepButton = ({ isOver, onPress, children }: ButtonProps) => (
  <button
    type="button"
    className="button"
    aria-disabled={isOver}
    tabIndex={isOver ? -1 : 0}
    onClick={onPress}
  >
    {children}
  </button>
);

type Props = {
  label: string;
  /** Above its sentence: of what it is a step, and which one. */
  heading: React.ReactNode;
  text: string;
  /** From 0. */
  step: number;
  count: number;
  onStep(step: number): void;
  end: string;
  onEnd(): void;
  children?: React.ReactNode;
};

export function StoryStep({ label, heading, text, step, count, onStep, end, onEnd, children }: Props) {
  const goTo = (next: number) => {
    if (next >= 0 && next < count) onStep(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own Back among them
    const by = keys[event.key];
    if (by) goTo(step + by);
    else if (event.key === "Escape") onEnd();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="story-step" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {heading}
      <p className="section" aria-live="polite">
        <bdi>{text}</bdi>
      </p>
      <div className="section buttons">
        <StepButton isOver={step === 0} onPress={() => goTo(step - 1)}>
          {words.previous}
        </StepButton>
        <StepButton isOver={step === count - 1} onPress={() => goTo(step + 1)}>
          {words.next}
        </StepButton>
        <button type="button" className="button" onClick={onEnd}>
          {end}
        </button>
      </div>
      {children}
    </section>
  );
}
