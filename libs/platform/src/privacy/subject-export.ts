import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** One part of what is known of a person, in words: French column names to values as the screens show them. */
export interface SubjectSection {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

export interface SubjectFacts {
  /** of whom: 'student' */
  readonly subject: string;
  /** order of the sections in the document */
  readonly place: number;
  /** tables whose personal data this source tells */
  readonly covers: readonly string[];
}

/** A provider marked `@SubjectSource({…})`: everything that its domain knows of one person (GDPR art. 15 and 20). */
export interface SubjectData {
  sections(subjectId: string): Promise<SubjectSection[]>;
}

export const SubjectSource = DiscoveryService.createDecorator<SubjectFacts>();

@Injectable()
export class SubjectExports {
  constructor(private readonly discovery: DiscoveryService) {}

  sources(subject: string): { facts: SubjectFacts; source: SubjectData }[] {
    return this.discovery
      .getProviders({ metadataKey: SubjectSource.KEY })
      .map((wrapper) => ({
        facts: this.discovery.getMetadataByDecorator(SubjectSource, wrapper)!,
        source: wrapper.instance as SubjectData,
      }))
      .filter(({ facts }) => facts.subject === subject)
      .toSorted((one, other) => one.facts.place - other.facts.place);
  }

  /** Everything known of one person, empty sections included: that nothing is kept is an answer too. */
  async of(subject: string, subjectId: string): Promise<SubjectSection[]> {
    const sections: SubjectSection[] = [];
    for (const { source } of this.sources(subject)) sections.push(...(await source.sections(subjectId)));
    return sections;
  }
}
