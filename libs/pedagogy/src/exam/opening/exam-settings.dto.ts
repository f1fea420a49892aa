import { TextField } from '@etabli/platform';

export class ExamSettingsView {
  @TextField({ max: 5, nullable: true, description: 'MM-DD: sessions are open by then; null: no reminder' })
  openBy: string | null;
}

export class EditExamSettingsRequest {
  @TextField({ min: 5, max: 5, optional: true, description: 'MM-DD; null: no reminder' }) openBy?: string | null;
}
