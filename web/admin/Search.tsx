// The field above a table: what is typed counts when one pauses.
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';

const PAUSE = 250;

export function Search({ label, text, find }: { label: string; text: string; find: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped((typed) => (typed.trim() === text ? typed : text)), [text]);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => find(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, text, find]);
  return (
    <Input
      allowClear
      type="search"
      className="admin-search"
      prefix={<SearchOutlined className="quiet" />}
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => find(typed.trim())}
    />
  );
}
