// The shape of a conversation while it is on its way.

const SHAPES = [
  { mine: false, width: 38 },
  { mine: false, width: 52 },
  { mine: true, width: 30 },
  { mine: false, width: 44 },
  { mine: true, width: 48 },
  { mine: true, width: 26 },
];

export function LogBones() {
  return (
    <div className="log log-bones" aria-busy="true">
      {SHAPES.map(({ mine, width }) => (
        <div key={width} className="bone" style={{ width: `${width}%`, alignSelf: mine ? 'end' : 'start' }} />
      ))}
    </div>
  );
}
