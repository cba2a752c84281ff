// A table of what the server keeps, a page at a time, with what to say when it is empty or cannot be had.
import { Skeleton, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../base/Trouble.tsx';
import { PAGE_SIZE, type Page } from './use-page.ts';

export function PagedTable<T extends object>(props: {
  label: string;
  page: Page<T>;
  columns: TableProps<T>['columns'];
  rowKey: (row: T) => number;
  empty: ReactNode;
}) {
  const { t } = useTranslation();
  const { held, failed, loading, number, turn, reload } = props.page;
  if (!held) return failed ? <Trouble title={t('admin.failed')} retry={reload} /> : <Skeleton active />;
  return (
    <Table<T>
      aria-label={props.label}
      className="admin-table"
      columns={props.columns ?? []}
      dataSource={held.rows}
      rowKey={props.rowKey}
      loading={{ spinning: loading, delay: 150 }}
      size="middle"
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: props.empty }}
      pagination={{
        current: number,
        total: held.total,
        pageSize: PAGE_SIZE,
        onChange: turn,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total, [from, to]) => t('admin.of', { from, to, total }),
      }}
    />
  );
}
