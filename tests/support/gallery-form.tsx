import { Button, ButtonRow, Field, FieldRow, Form } from '../../src/ui/index.ts'

/** A form with every kind of field; refused, with what is said then. */
export const ActivityForm = ({ refused }: { refused: boolean }) => (
  <Form
    action="/gallery"
    csrfToken="token"
    enctype="multipart/form-data"
    draft="gallery:activity"
    upload
    requiredLegend
  >
    <Field
      name="title"
      label="Юу хийсэн бэ"
      required
      hint="Нэг өгүүлбэрээр, тайланд орох хэлбэрээр бичнэ."
      error={refused ? 'Юу хийснээ бичнэ үү.' : undefined}
    />
    <FieldRow>
      <Field
        name="date"
        type="date"
        label="Огноо"
        required
        value="2031-02-30"
        error={refused ? 'Ийм өдөр алга.' : undefined}
      />
      <Field name="people" type="number" label="Оролцогчийн тоо" min={0} inputmode="numeric" width="short" />
    </FieldRow>
    <Field
      name="kind"
      type="select"
      label="Төрөл"
      choices={[
        { value: 'training', label: 'Сургалт' },
        { value: 'poster', label: 'Сурталчилгааны материал' },
      ]}
      value="training"
      width="medium"
    />
    <Field name="place" label="Газар" suggestions={['Соёлын төв', 'Сургуулийн заал']} width="medium" />
    <Field
      name="measures"
      type="checkboxes"
      label="Аль арга хэмжээнд хамаарах вэ"
      required
      choices={[
        { value: '1.1', label: '1.1 Үйлчилгээний жагсаалтыг ил байршуулах', hint: '12-оос доошгүй самбар' },
        { value: '1.2', label: '1.2 Өргөдлийн шийдвэрлэлтийг мэдээлэх' },
      ]}
      values={['1.1']}
      error={refused ? 'Дор хаяж нэгийг сонгоно уу.' : undefined}
    />
    <Field
      name="visibility"
      type="radios"
      label="Нотломжийг хэн харах вэ"
      inline
      choices={[
        { value: 'office', label: 'Зөвхөн байгууллага' },
        { value: 'public', label: 'Нийтэд нээлттэй' },
      ]}
      value="office"
    />
    <Field name="note" type="textarea" label="Тайлбар" rows={3} />
    <Field
      name="files"
      type="file"
      label="Нотломж"
      multiple
      maxBytes={5 * 1024 * 1024}
      hint="Зураг, PDF, Word. Нэг файл 5 MB хүртэл."
    />
    <Field name="agree" type="checkbox" label="Зурагт байгаа хүмүүсээс зөвшөөрөл авсан" required />
    <Field name="code" label="Бүртгэлийн дугаар" value="А/123" readonly width="short" />
    <ButtonRow>
      <Button>Хадгалах</Button>
      <Button kind="secondary" href="#top">
        Болих
      </Button>
      <Button kind="danger" confirm="Энэ ажлыг устгах уу?">
        Устгах
      </Button>
      <Button kind="quiet" icon="plus" type="button">
        Холбоос нэмэх
      </Button>
      <Button disabled>Идэвхгүй</Button>
    </ButtonRow>
  </Form>
)
