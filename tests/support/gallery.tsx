import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonRow,
  Card,
  Columns,
  DescriptionList,
  Details,
  Downloads,
  Empty,
  ErrorSummary,
  Field,
  FileList,
  FilterBar,
  Layout,
  NavTabs,
  Notice,
  PageHeader,
  Pagination,
  Progress,
  PublicLayout,
  Section,
  Stat,
  Stats,
  Tag,
  Timeline,
} from '../../src/ui/index.ts'
import { ActivityForm } from './gallery-form.tsx'
import { PlanTable } from './gallery-table.tsx'

const Overview = () => (
  <Stats>
    <Stat label="Хэрэгжилт" value="81.4%" note="арга хэмжээний дундаж · n = 22" tone="info" href="#plan" />
    <Stat label="Хугацаа хэтэрсэн" value={3} note="Хамгийн эхнийх нь 2031.03.31-нд дууссан" tone="warning" />
    <Stat label="Нотломжгүй" value={5} note="Тайлан илгээхээс өмнө хавсаргана" tone="danger" />
    <Stat label="Бүртгэсэн ажил" value={41} note="энэ улиралд 12" />
  </Stats>
)

const Gallery = ({ refused }: { refused: boolean }) => (
  <>
    {refused && (
      <ErrorSummary
        errors={[
          { name: 'title', text: 'Юу хийснээ бичнэ үү.' },
          { name: 'date', text: 'Ийм өдөр алга: 2031.02.30.' },
          { name: 'measures', text: 'Дор хаяж нэг арга хэмжээ сонгоно уу.' },
        ]}
      />
    )}
    <PageHeader
      title="Авлигын эсрэг үйл ажиллагааны 2031 оны төлөвлөгөө"
      tag={<Tag tone="success">Батлагдсан</Tag>}
      lead="Сарантуяа сумын Засаг даргын Тамгын газар. 2031.02.14-ний өдөр А/31 тоот захирамжаар баталсан."
      crumbs={[{ href: '#', label: 'Эхлэл' }, { href: '#', label: 'Төлөвлөгөө' }, { label: '2031 он' }]}
      actions={
        <>
          <Button icon="plus" href="#form">
            Ажил бүртгэх
          </Button>
          <Downloads label="Төслийг татах" base="/plans/2031/plan" />
        </>
      }
    />
    <NavTabs
      label="Төлөвлөгөөний хэсгүүд"
      items={[
        { href: '#plan', label: 'Арга хэмжээ', current: true, count: 22 },
        { href: '#work', label: 'Хийсэн ажил', count: 41 },
        { href: '#report', label: 'Тайлан' },
        { href: '#history', label: 'Түүх' },
      ]}
    />
    <Overview />
    <FilterBar action="/gallery" resetHref="/gallery">
      <Field
        name="state"
        type="select"
        label="Төлөв"
        choices={[{ value: 'late', label: 'Хугацаа хэтэрсэн' }]}
      />
      <Field name="q" type="search" label="Үгээр" id="filter-q" />
    </FilterBar>
    <PlanTable />
    <Pagination page={6} pages={12} href={(page) => `?page=${page}`} />
    <Columns
      main={
        <Section title="Ажил бүртгэх" id="form" card lead="Хагас минут зарцуулна.">
          <ActivityForm refused={refused} />
        </Section>
      }
      side={
        <>
          <Section title="Арга хэмжээ" card>
            <Progress
              large
              label="Төлөвлөгөөний хэрэгжилт"
              percent={98.12}
              method="зорилтуудын дундажийн дундаж"
              n={6}
            />
            <DescriptionList
              items={[
                { term: 'Хугацаа', description: '2031.01.01–2031.12.01' },
                { term: 'Хариуцах нэгж', description: 'Тамгын газрын хууль, эрх зүйн мэргэжилтэн' },
                { term: 'Төсөв', description: null },
              ]}
            />
          </Section>
          <Section title="Нотломж" card>
            <FileList
              items={[
                {
                  href: '#file',
                  name: 'сургалтын-бүртгэл-2031-02-14.pdf',
                  note: '240 KB · 2031.02.15',
                  tag: <Tag tone="warning">Хязгаартай</Tag>,
                },
                {
                  href: '#link',
                  name: 'Цахим хуудасны мэдээ',
                  kind: 'link',
                  tag: <Tag tone="success">Нээлттэй</Tag>,
                },
              ]}
            />
          </Section>
          <Section title="Түүх" card>
            <Timeline
              items={[
                {
                  when: '2031.03.02 14:20',
                  datetime: '2031-03-02T14:20',
                  who: 'Б. Энхжаргал, дарга',
                  what: 'Тайланг буцаасан',
                  note: '2.1-д нотломж хавсаргана уу.',
                  tone: 'danger',
                },
                {
                  when: '2031.03.01 09:05',
                  datetime: '2031-03-01T09:05',
                  who: 'Д. Номин, мэргэжилтэн',
                  what: 'Тайланг хянуулахаар илгээсэн',
                  tone: 'info',
                },
              ]}
            />
          </Section>
        </>
      }
    />
    <Notice kind="success">Төлөвлөгөөг хадгаллаа.</Notice>
    <Notice kind="info" title="Тайлангийн хугацаа ойртлоо">
      Хагас жилийн тайланг 2031.06.15-ны дотор илгээнэ.
    </Notice>
    <Notice kind="warning">Зургаан мөрийг нягтлах шаардлагатай.</Notice>
    <Notice kind="danger" title="Файлыг уншиж чадсангүй">
      Нууц үгтэй файл байна. Нууц үгийг нь авч хадгалаад дахин оруулна уу.
    </Notice>
    <Card>
      <ButtonRow>
        <Tag>Ноорог</Tag>
        <Tag tone="info">Хянаж байна</Tag>
        <Tag tone="success">Батлагдсан</Tag>
        <Tag tone="warning">Буцаасан</Tag>
        <Tag tone="danger">Хугацаа хэтэрсэн</Tag>
      </ButtonRow>
    </Card>
    <Details summary="Хувийг хэрхэн бодсон бэ">
      Үзүүлэлт бүрийн гүйцэтгэлийг зорилтот түвшинд харьцуулж, 100 хувиас хэтрүүлэхгүй авсан.
    </Details>
    <Empty title="Ажил бүртгээгүй байна" action={<Button href="#form">Эхний ажлыг бүртгэх</Button>}>
      Хийсэн ажлаа бүртгэхэд хэрэгжилтийн хувь болон тайлангийн бичвэр өөрөө гарна.
    </Empty>
  </>
)

const Office = ({ path, children }: { path: string; children?: Child }) => (
  <Layout
    title="Төлөвлөгөө"
    language={path.includes('language=en') ? 'en' : 'mn'}
    path={path}
    csrfToken="token"
    demo
    actor={{
      name: 'Д. Номин',
      position: 'Хууль, эрх зүйн мэргэжилтэн',
      organization: 'Сарантуяа сумын Засаг даргын Тамгын газар',
    }}
    navigation={[
      { href: '#1', label: 'Миний ажил' },
      { href: '#2', label: 'Төлөвлөгөө', current: true },
      { href: '#3', label: 'Хийсэн ажил' },
      { href: '#4', label: 'Тайлан' },
      { href: '#5', label: 'Байгууллага' },
      { href: '#6', label: 'Тохиргоо' },
    ]}
    notice={{ kind: 'info', text: 'Энэ хуудас зөвхөн туршилтад зориулагдсан.' }}
  >
    {children}
  </Layout>
)

/** Every component once, on pages that only tests and designers see, under the CSP of the real thing. */
export const galleryApp = () => {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    c.header('Content-Security-Policy', "default-src 'self'; base-uri 'none'; form-action 'self'")
  })
  const office = (refused: boolean) => (path: string) => (
    <Office path={path}>
      <Gallery refused={refused} />
    </Office>
  )
  const pathOf = (url: string) => url.slice(new URL(url).origin.length)
  app.get('/gallery', (c) => c.html(office(false)(pathOf(c.req.url))))
  app.post('/gallery', (c) => c.html(office(true)(pathOf(c.req.url)), 422))
  app.get('/gallery/refused', (c) => c.html(office(true)(pathOf(c.req.url))))
  app.get('/gallery/public', (c) =>
    c.html(
      <PublicLayout title="Нээлттэй төлөвлөгөө" language="mn" path="/gallery/public" signInHref="/sign-in">
        <PageHeader
          title="Сарантуяа сум: авлигын эсрэг төлөвлөгөө 2031"
          tag={<Tag tone="success">Батлагдсан</Tag>}
        />
        <Overview />
        <PlanTable />
      </PublicLayout>,
    ),
  )
  return app
}
