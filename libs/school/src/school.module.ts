import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CalendarController } from './calendar/calendar.controller.js';
import { Calendar } from './calendar/calendar.js';
import { CalendarQueries } from './calendar/calendar.queries.js';
import { Duties } from './duty/duties.js';
import { DutyCalendar } from './duty/duty-calendar.js';
import { DutyController } from './duty/duty.controller.js';
import { DutyDues, DutyQueries } from './duty/duty.queries.js';
import { DutySearch } from './duty/duty.search.js';
import { LogoController } from './logo/logo.controller.js';
import { Logos } from './logo/logos.js';
import { MonthController } from './month/month.controller.js';
import { MonthQueries } from './month/month.queries.js';
import { Months } from './month/months.js';
import { SchoolController } from './school/school.controller.js';
import { SchoolFacts } from './school/school-facts.js';
import { SchoolService } from './school/school.service.js';
import { SlotController } from './slot/slot.controller.js';
import { Slots } from './slot/slots.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffQueries } from './staff/staff.queries.js';
import { StaffSearch } from './staff/staff.search.js';
import { StaffService } from './staff/staff.service.js';
import { StaffAbsences } from './timetable/staff-absences.js';
import { StaffAbsenceController, TimetableController } from './timetable/timetable.controller.js';
import { Timetable } from './timetable/timetable.js';
import { TimetableQueries } from './timetable/timetable.queries.js';
import { VatRateController } from './vat-rate/vat-rate.controller.js';
import { VatRates } from './vat-rate/vat-rates.js';

const SERVICES = [
  SchoolService,
  SchoolFacts,
  Logos,
  StaffService,
  VatRates,
  Slots,
  Months,
  Calendar,
  Timetable,
  StaffAbsences,
  DutyCalendar,
  Duties,
];

@Module({ imports: [DiscoveryModule], providers: SERVICES, exports: SERVICES })
export class SchoolModule {}

@Module({
  imports: [SchoolModule],
  controllers: [
    SchoolController,
    LogoController,
    StaffController,
    VatRateController,
    SlotController,
    MonthController,
    CalendarController,
    TimetableController,
    StaffAbsenceController,
    DutyController,
  ],
  providers: [
    StaffQueries,
    MonthQueries,
    CalendarQueries,
    TimetableQueries,
    DutyQueries,
    DutyDues,
    DutySearch,
    StaffSearch,
  ],
})
export class SchoolHttpModule {}
