import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { SignIn } from '../application/sign-in.js';

/** E-mail and password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', session: false });
  }

  async validate(email: string, password: string): Promise<{ userId: string }> {
    return { userId: await this.signIn.check(email, password) };
  }
}
