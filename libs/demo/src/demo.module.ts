import { Module } from '@nestjs/common';
import { BillingModule } from '@etabli/billing';
import { CurriculumModule } from '@etabli/curriculum';
import { CustomersModule } from '@etabli/customers';
import { FundingModule } from '@etabli/funding';
import { PedagogyModule } from '@etabli/pedagogy';
import { ReportsModule } from '@etabli/reports';
import { SafetyModule } from '@etabli/safety';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { WorkshopModule } from '@etabli/workshop';
import { Assessor } from './assessor.js';
import { Reviewer } from './reviewer.js';
import { Positioner } from './positioner.js';
import { ClassDesk } from './class-desk.js';
import { CatalogueDesk } from './catalogue-desk.js';
import { CurriculumDesk } from './curriculum-desk.js';
import { QualityDesk } from './quality-desk.js';
import { CounterDesk } from './counter-desk.js';
import { BankDesk } from './bank-desk.js';
import { DirectionDesk } from './direction-desk.js';
import { DemoSchool } from './demo-school.js';
import { FrontOffice } from './front-office.js';
import { FundingDesk } from './funding-desk.js';
import { Hall } from './hall.js';
import { LargeCasting } from './large/large-cast.js';
import { LargeHalfDays } from './large/large-half-days.js';
import { LargeOrders } from './large/large-orders.js';
import { LargeSchool } from './large/large-school.js';
import { InquiryDesk } from './inquiry-desk.js';
import { NewSchool } from './new-school/new-school.js';
import { Opening } from './opening.js';
import { PlatformDesk } from './platform-desk.js';
import { QuoteDesk } from './quote-desk.js';
import { Samples } from './samples/samples.js';
import { SampleStories } from './samples/sample-stories.js';
import { SafetyDesk } from './safety-desk.js';
import { SalesDesk } from './sales-desk.js';
import { Stage } from './stage.js';
import { Storekeeper } from './storekeeper.js';
import { YouthOffice } from './youth-office.js';

@Module({
  imports: [
    SchoolModule,
    StudentsModule,
    SafetyModule,
    CustomersModule,
    CurriculumModule,
    WorkshopModule,
    PedagogyModule,
    BillingModule,
    FundingModule,
    ReportsModule,
  ],
  providers: [
    YouthOffice,
    Stage,
    Storekeeper,
    SafetyDesk,
    CatalogueDesk,
    ClassDesk,
    CurriculumDesk,
    InquiryDesk,
    QualityDesk,
    Opening,
    QuoteDesk,
    Hall,
    FrontOffice,
    SalesDesk,
    BankDesk,
    FundingDesk,
    DirectionDesk,
    CounterDesk,
    PlatformDesk,
    Assessor,
    Positioner,
    Reviewer,
    DemoSchool,
    LargeCasting,
    LargeHalfDays,
    LargeOrders,
    LargeSchool,
    NewSchool,
    SampleStories,
    Samples,
  ],
  exports: [DemoSchool, LargeSchool, NewSchool, Samples],
})
export class DemoModule {}
