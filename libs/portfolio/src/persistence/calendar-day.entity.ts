import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A day that differs from the week: a holiday, or a Saturday or Sunday that is worked. */
@Entity({
  name: 'calendar_day',
  comment: 'Only the exceptions: holidays, their substitute days, and Saturdays or Sundays that are worked',
})
@Unique('calendar_day_id_once', ['id'])
export class CalendarDayEntity {
  @PrimaryColumn('date') day: string;
  @Column('uuid') id: string;
  @Column('boolean') working: boolean;
  @Column('text', { nullable: true }) nameKk: string | null;
  @Column('text') nameRu: string;
  @Column('text', { nullable: true }) nameEn: string | null;
}
