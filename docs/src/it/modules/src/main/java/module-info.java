module com.example.caps {
  requires dev.myelin;

  provides dev.myelin.action.ActionDefinition with
      com.example.caps.CapsAction;
}
