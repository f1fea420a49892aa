import { Injectable } from '@nestjs/common';
import { type Searches, type SearchHit, SearchSource } from '@etabli/platform';
import { StudentQueries } from './student.queries.js';

/** The youths whom the actor may see, by name. */
@SearchSource('student.read')
@Injectable()
export class StudentSearch implements Searches {
  constructor(private readonly students: StudentQueries) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const { items } = await this.students.list({ q: text, limit });
    return items.map((student) => ({
      kind: 'student',
      title: `${student.firstName} ${student.lastName}`,
      detail: student.groupName ?? 'candidat',
      path: `/students/${student.id}`,
    }));
  }
}
