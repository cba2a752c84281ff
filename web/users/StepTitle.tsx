// The title of a step of the sign-in screen, and the line that leads elsewhere.

export function StepTitle({ title, hint }: { title: string; hint: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet">{hint}</p>
    </>
  );
}

export function Elsewhere({ words, link, go }: { words?: string; link: string; go: () => void }) {
  return (
    <p className="sign-in-other">
      {words && `${words} `}
      <button type="button" className="link" onClick={go}>
        {link}
      </button>
    </p>
  );
}
