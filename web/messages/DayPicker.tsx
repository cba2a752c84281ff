// A small calendar: which day to go to. Loaded when it is first opened.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Calendar } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import 'dayjs/locale/ja';
import 'dayjs/locale/zh-cn';

interface Props {
  /** The day that is looked at now. */
  shown: number;
  /** No day before this one has messages. */
  from: number;
  /** Gets the first moment of the day. */
  choose: (time: number) => void;
}

export default function DayPicker({ shown, from, choose }: Props) {
  const first = dayjs(from).startOf('day');
  const last = dayjs().endOf('day');
  return (
    <div className="day-picker">
      <Calendar
        fullscreen={false}
        defaultValue={dayjs(shown)}
        validRange={[first, last]}
        headerRender={({ value, onChange }) => <Header value={value} first={first} last={last} onChange={onChange} />}
        onSelect={(day, { source }) => {
          if (source === 'date') choose(day.startOf('day').valueOf());
        }}
      />
    </div>
  );
}

function Header(props: { value: Dayjs; first: Dayjs; last: Dayjs; onChange: (day: Dayjs) => void }) {
  const { value, first, last, onChange } = props;
  const { t, i18n } = useTranslation();
  const month = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long' }).format(value.valueOf());
  const before = value.subtract(1, 'month');
  const after = value.add(1, 'month');
  return (
    <div className="day-head">
      <Button
        type="text"
        icon={<LeftOutlined aria-hidden />}
        aria-label={t('day.before')}
        disabled={before.endOf('month').isBefore(first)}
        onClick={() => onChange(before.isBefore(first) ? first : before)}
      />
      <b role="status">{month}</b>
      <Button
        type="text"
        icon={<RightOutlined aria-hidden />}
        aria-label={t('day.after')}
        disabled={after.startOf('month').isAfter(last)}
        onClick={() => onChange(after.isAfter(last) ? last : after)}
      />
    </div>
  );
}
