import { Button, DataTable, Progress, Understood } from '../../src/ui/index.ts'

const columns = [
  { key: 'number', header: '№', width: 'narrow' },
  { key: 'measure', header: 'Хэрэгжүүлэх арга хэмжээ', rowHeader: true, width: 'wide' },
  { key: 'criteria', header: 'Шалгуур үзүүлэлт', width: 'wide' },
  { key: 'target', header: 'Зорилтот түвшин' },
  { key: 'period', header: 'Хугацаа' },
  { key: 'budget', header: 'Төсөв, төгрөг', kind: 'number' },
  { key: 'responsible', header: 'Хариуцах нэгж' },
  { key: 'progress', header: 'Хэрэгжилт' },
  { key: 'actions', header: 'Үйлдэл', kind: 'actions' },
] as const

/** A plan's table with all that its cells can hold. */
export const PlanTable = () => (
  <DataTable
    id="plan"
    caption="2031 оны төлөвлөгөөний арга хэмжээ"
    columns={columns}
    filter
    rows={[
      { section: 'Зорилт 1. Иргэдэд үзүүлэх үйлчилгээний ил тод байдлыг сайжруулах' },
      {
        cells: {
          number: '1.1',
          measure: (
            <a href="#plan">Үйлчилгээний жишиг хугацаа, шаардах баримтын жагсаалтыг бүх багт ил байршуулах</a>
          ),
          criteria: (
            <ul>
              <li>Самбар бүрд байршуулсан байдал</li>
              <li>Цахим хуудасны хандалт</li>
            </ul>
          ),
          target: '12-оос доошгүй самбар',
          period: '1-2 дугаар улирал',
          budget: '1 250 000',
          responsible: 'Тамгын газар',
          progress: <Progress label="1.1-ийн хэрэгжилт" percent={75} method="үзүүлэлтийн дундаж" n={2} />,
          actions: (
            <Button small kind="secondary" href="#plan" label="Ажил бүртгэх: 1.1">
              Ажил бүртгэх
            </Button>
          ),
        },
      },
      {
        tone: 'doubt',
        cells: {
          number: '1.2',
          measure: <a href="#plan">Өргөдөл, гомдлын шийдвэрлэлтийг улирал тутам мэдээлэх</a>,
          criteria: 'Нийтэлсэн мэдээний тоо',
          target: (
            <Understood
              written="Улирал бүр"
              understood="жилд 4 удаа"
              doubt="Тоо бичээгүй тул улирлаар тооцов."
            />
          ),
          period: 'Улирал бүр',
          budget: null,
          responsible: 'Өргөдөл, гомдол хариуцсан мэргэжилтэн',
          progress: <Progress label="1.2-ын хэрэгжилт" state="not-due" />,
          actions: (
            <Button small kind="secondary" href="#plan" label="Ажил бүртгэх: 1.2">
              Ажил бүртгэх
            </Button>
          ),
        },
      },
      { section: 'Зорилт 2. Албан хаагчдын мэдлэг, хандлагыг дээшлүүлэх' },
      {
        cells: {
          number: '2.1',
          measure: (
            <a href="#plan">
              Шинээр томилогдсон албан хаагчдад ашиг сонирхлын зөрчлийн сургалт зохион байгуулах
            </a>
          ),
          criteria: 'Хамрагдсан албан хаагчийн хувь',
          target: '100 хувь',
          period: 'Тухай бүр',
          budget: '400 000',
          responsible: 'Хүний нөөцийн мэргэжилтэн',
          progress: (
            <Progress label="2.1-ийн хэрэгжилт" state="cannot-assess" method="шинэ томилгоо гараагүй" />
          ),
          actions: (
            <Button small kind="secondary" href="#plan" label="Ажил бүртгэх: 2.1">
              Ажил бүртгэх
            </Button>
          ),
        },
      },
    ]}
  />
)
