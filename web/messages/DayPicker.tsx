// A small calendar: which day to go to. Loaded when it is first opened.
import { Calendar } from 'antd';
import dayjs from 'dayjs';

interface Props {
  /** The day that is looked at now. */
  shown: number;
  /** No day before this one has messages. */
  from: number;
  /** Gets the first moment of the day. */
  choose: (time: number) => void;
}

export default function DayPicker({ shown, from, choose }: Props) {
  return (
    <div className="day-picker">
      <Calendar
        fullscreen={false}
        defaultValue={dayjs(shown)}
        validRange={[dayjs(from).startOf('day'), dayjs().endOf('day')]}
        onSelect={(day, { source }) => {
          if (source === 'date') choose(day.startOf('day').valueOf());
        }}
      />
    </div>
  );
}
